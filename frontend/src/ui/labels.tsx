import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { StatusBadge, type Tone } from './StatusBadge';

type Schemas = components['schemas'];

/** The words of the contract's lists that several features show. */
export function useLabels() {
  const { t } = useTranslation('ui');
  return {
    dwellingType: (it: Schemas['DwellingType']) => t(`dwellingType.${it}`),
    dwellingKind: (it: Schemas['DwellingKind']) => t(`dwellingKind.${it}`),
    financing: (it: Schemas['FinancingCategory']) => t(`financing.${it}`),
    sizeClass: (it: Schemas['SizeClass']) => t(`sizeClass.${it}`),
    employerState: (it: Schemas['EmployerConfirmationState']) => t(`employerState.${it}`),
    zone: (it: Schemas['HousingZone']) => t(`zone.${it}`),
  };
}

const APPLICATION_TONES: Record<Schemas['ApplicationStatus'], Tone> = {
  SUBMITTED: 'waiting',
  WITHDRAWN: 'neutral',
  NOT_SELECTED: 'neutral',
  UNDER_REVIEW: 'waiting',
  REJECTED_BY_ALS: 'refused',
  APPROVED: 'waiting',
  DESIGNATED: 'waiting',
  WITHDRAWN_AFTER_SENDING: 'neutral',
  REJECTED_BY_LANDLORD: 'refused',
  TO_COMMISSION: 'waiting',
  ALLOCATED: 'done',
  ALLOCATED_SUBSTITUTE: 'waiting',
  ALLOCATED_CONDITIONALLY: 'attention',
  NOT_ALLOCATED: 'refused',
  INADMISSIBLE: 'refused',
  OFFER_ACCEPTED: 'done',
  OFFER_REFUSED: 'neutral',
  OFFER_EXPIRED: 'neutral',
  LEASE_SIGNED: 'done',
  MOVED_IN: 'done',
};

export function ApplicationStatusBadge({ status }: { status: Schemas['ApplicationStatus'] }) {
  const { t } = useTranslation('ui');
  return <StatusBadge tone={APPLICATION_TONES[status]}>{t(`applicationStatus.${status}`)}</StatusBadge>;
}

const EMPLOYER_TONES: Record<Schemas['EmployerConfirmationState'], Tone> = {
  CONFIRMED: 'done',
  DELEGATED: 'done',
  PENDING: 'waiting',
  REFUSED: 'refused',
};

export function EmployerStateBadge({ state }: { state: Schemas['EmployerConfirmationState'] }) {
  const { employerState } = useLabels();
  return <StatusBadge tone={EMPLOYER_TONES[state]}>{employerState(state)}</StatusBadge>;
}
