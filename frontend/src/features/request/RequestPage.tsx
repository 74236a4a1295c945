import { useTranslation } from 'react-i18next';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { useMyRequest } from './queries';

export function RequestPage({ justImported }: { justImported: boolean }) {
  const { t } = useTranslation('request');
  const request = useMyRequest();
  return (
    <Page title={t('number.title')} lead={justImported ? t('number.lead') : null}>
      <Loaded query={request}>{(it) => it.uniqueNumber}</Loaded>
    </Page>
  );
}
