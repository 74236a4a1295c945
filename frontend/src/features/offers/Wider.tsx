import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeletons } from '@/ui/Loaded';
import type { OfferFilters } from './filters';

/** Downloaded and counted for those who ask, and where there is nothing to see. */
const WiderSearch = lazy(() => import('./WiderSearch').then((it) => ({ default: it.WiderSearch })));

export interface WiderProps {
  filters: OfferFilters;
  onFilters: (filters: OfferFilters) => void;
}

/** "Widen my search": what one more town, type or euro would show. */
export function Wider({ asked = false, ...props }: WiderProps & { asked?: boolean }) {
  const { t } = useTranslation('offers');
  const [open, setOpen] = useState(asked);
  return open ? (
    <Suspense fallback={<Skeletons rows={1} height={140} />}>
      <WiderSearch {...props} />
    </Suspense>
  ) : (
    <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'center' }}>
      {t('wider.open')}
    </Button>
  );
}
