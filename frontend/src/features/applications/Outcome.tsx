import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import type { Application } from './queries';

/** What the last step means for the person, with its reason and what to do next. */
export function Outcome({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const { date, ordinal } = useFormats();
  const reason = application.reasonText ? (
    <Text>
      {t('outcome.reason')} <strong>{application.reasonText}</strong>
    </Text>
  ) : null;

  switch (application.status) {
    case 'SUBMITTED':
    case 'DESIGNATED':
    case 'TO_COMMISSION':
    case 'UNDER_REVIEW':
    case 'APPROVED':
    case 'ALLOCATED':
      return null;
    case 'ALLOCATED_SUBSTITUTE':
      return (
        <Notice title={t('outcome.ALLOCATED_SUBSTITUTE.title')}>
          <Text>{t('outcome.ALLOCATED_SUBSTITUTE.text', { rank: ordinal(application.commissionRank ?? 2) })}</Text>
        </Notice>
      );
    case 'ALLOCATED_CONDITIONALLY':
      return (
        <Notice tone="warning" title={t('outcome.ALLOCATED_CONDITIONALLY.title')}>
          <Text fw={600}>{application.condition}</Text>
          {application.conditionDeadline ? (
            <Text>{t('outcome.ALLOCATED_CONDITIONALLY.until', { date: date(application.conditionDeadline) })}</Text>
          ) : null}
          <Text>{t('outcome.ALLOCATED_CONDITIONALLY.text')}</Text>
        </Notice>
      );
    case 'OFFER_ACCEPTED':
    case 'LEASE_SIGNED':
    case 'MOVED_IN':
      return (
        <Notice tone="success" title={t(`outcome.${application.status}.title`)}>
          <Text>{t(`outcome.${application.status}.text`)}</Text>
        </Notice>
      );
    case 'WITHDRAWN':
    case 'NOT_SELECTED':
    case 'REJECTED_BY_ALS':
    case 'WITHDRAWN_AFTER_SENDING':
    case 'REJECTED_BY_LANDLORD':
    case 'NOT_ALLOCATED':
    case 'INADMISSIBLE':
    case 'OFFER_REFUSED':
    case 'OFFER_EXPIRED':
      return (
        <Notice tone="warning" title={t(`outcome.${application.status}.title`)}>
          <Stack gap="sm" align="flex-start">
            {reason}
            <Text>{t(`outcome.${application.status}.text`)}</Text>
            <LinkButton to="/offres">{t('outcome.seeOffers')}</LinkButton>
          </Stack>
        </Notice>
      );
  }
}
