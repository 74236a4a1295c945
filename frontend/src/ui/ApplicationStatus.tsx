import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { StatusBadge, type Tone } from './StatusBadge';

type Status = components['schemas']['ApplicationStatus'];

const TONES: Record<Status, Tone> = {
  SUBMITTED: 'waiting',
  WITHDRAWN: 'neutral',
  NOT_SELECTED: 'refused',
  UNDER_REVIEW: 'waiting',
  REJECTED_BY_ALS: 'refused',
  APPROVED: 'done',
  DESIGNATED: 'waiting',
  WITHDRAWN_AFTER_SENDING: 'neutral',
  REJECTED_BY_LANDLORD: 'refused',
  TO_COMMISSION: 'waiting',
  ALLOCATED: 'attention',
  ALLOCATED_SUBSTITUTE: 'waiting',
  ALLOCATED_CONDITIONALLY: 'attention',
  NOT_ALLOCATED: 'refused',
  INADMISSIBLE: 'refused',
  OFFER_ACCEPTED: 'done',
  OFFER_REFUSED: 'neutral',
  OFFER_EXPIRED: 'refused',
  LEASE_SIGNED: 'done',
  MOVED_IN: 'done',
};

/** Where an application stands, in words. */
export function ApplicationStatus({ status }: { status: Status }) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>;
}
