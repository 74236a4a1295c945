import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/ui/links';
import { StickyAction } from '@/ui/StickyAction';
import { clearCompared, useCompared } from './compare';

/** Under the list while homes are put aside. */
export function CompareBar() {
  const { t } = useTranslation('offers');
  const chosen = useCompared();
  if (chosen.length === 0) return null;
  return (
    <StickyAction>
      <LinkButton to="/comparer" search={{ offers: chosen.join(',') }}>
        {t('compare.open', { count: chosen.length })}
      </LinkButton>
      <Button variant="default" onClick={clearCompared}>
        {t('compare.clear')}
      </Button>
    </StickyAction>
  );
}
