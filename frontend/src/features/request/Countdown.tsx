import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExternalButton } from '@/ui/ExternalLink';
import { useFormats } from '@/ui/formats';
import { Notice } from '@/ui/Notice';
import type { HousingRequest } from './queries';

/** How long the unique number still holds, from sixty days before its last one; then what no longer works. */
export function Countdown({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const { date } = useFormats();
  const { validity } = request;
  if (validity.stage === 'VALID') return null;
  const expired = validity.stage === 'EXPIRED';
  return (
    <Notice
      tone="warning"
      title={
        expired
          ? t('overview.expiredTitle')
          : validity.daysLeft === 0
            ? t('countdown.today')
            : t('countdown.title', { count: validity.daysLeft })
      }
    >
      <Text>
        {expired
          ? t('overview.expired', { date: date(request.expiresOn) })
          : t('countdown.text', { date: date(request.expiresOn) })}
      </Text>
      <ExternalButton href={request.registrationSite.url} variant="default" mt="sm">
        {t('countdown.renew')}
      </ExternalButton>
    </Notice>
  );
}
