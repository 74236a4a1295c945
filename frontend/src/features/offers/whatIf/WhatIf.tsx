import { Button, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeletons } from '@/ui/Loaded';
import { Panel } from '@/ui/Panel';
import type { OfferDetail } from '../queries';

/** Downloaded by those who ask. */
const WhatIfForm = lazy(() => import('./WhatIfForm').then((it) => ({ default: it.WhatIfForm })));

/** What another situation would change for this home; nothing is kept. */
export function WhatIf({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation('offers');
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('whatIf.title')} tone="soft">
      <Text>{t('whatIf.lead')}</Text>
      {open ? (
        <Suspense fallback={<Skeletons rows={2} height={120} />}>
          <WhatIfForm offer={offer} />
        </Suspense>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
          {t('whatIf.open')}
        </Button>
      )}
    </Panel>
  );
}
