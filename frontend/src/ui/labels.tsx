import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { StatusBadge, type Tone } from './StatusBadge';

type Schemas = components['schemas'];

/** The words of the contract's lists that several features show. */
export function useLabels() {
  const { t } = useTranslation('words');
  return {
    dwellingType: (it: Schemas['DwellingType']) => t(`dwellingType.${it}`),
    financing: (it: Schemas['FinancingCategory']) => t(`financing.${it}`),
    sizeClass: (it: Schemas['SizeClass']) => t(`sizeClass.${it}`),
  };
}

const EMPLOYER_TONES: Record<Schemas['EmployerConfirmationState'], Tone> = {
  CONFIRMED: 'done',
  DELEGATED: 'done',
  PENDING: 'waiting',
  REFUSED: 'refused',
};

export function EmployerStateBadge({ state }: { state: Schemas['EmployerConfirmationState'] }) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={EMPLOYER_TONES[state]}>{t(`confirmation.${state}`)}</StatusBadge>;
}
