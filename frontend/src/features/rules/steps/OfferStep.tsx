import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CommuneField } from '@/ui/CommuneField';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import { StepButtons, type StepProps } from './StepButtons';

const TYPES = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'] as const;
const FINANCINGS = ['PLAI', 'PLUS', 'PLS', 'PLI'] as const;
const BOOSTS = ['SME', 'MID_CAP', 'LARGE', 'NOBODY'] as const;

/** The home for which the points are counted. */
export function OfferStep({
  values,
  today,
  boosted,
  pending,
  onNext,
  onBack,
}: StepProps<'offer'> & { today: string; boosted: (typeof BOOSTS)[number]; pending: boolean }) {
  const { t } = useTranslation(['rules', 'words']);
  const schema = useMemo(() => {
    const error = t('rules:simulator.choose');
    return z.object({
      communeCode: z.string().check(z.minLength(1, t('rules:simulator.communeRequired'))),
      dwellingType: z.enum(TYPES, { error }),
      financingCategory: z.enum(FINANCINGS, { error }),
      rent: z
        .number({ error: t('rules:simulator.amount') })
        .check(z.minimum(0, t('rules:simulator.amount')), z.maximum(10_000_000, t('rules:simulator.amount'))),
      asOf: z.iso.date(t('rules:offer.dayRequired')),
      boosted: z.enum(BOOSTS, { error }),
    });
  }, [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? { communeCode: '', financingCategory: 'PLUS' as const, asOf: today, boosted },
    shouldFocusError: false,
  });
  return (
    <Form form={form} onSubmit={onNext}>
      <CommuneField name="communeCode" label={t('rules:offer.commune')} required />
      <div className="simulator-pair">
        <SelectField
          name="dwellingType"
          label={t('rules:offer.type')}
          data={TYPES.map((value) => ({ value, label: t(`words:dwellingTypeLong.${value}`) }))}
          required
        />
        <NumberField name="rent" label={t('rules:offer.rent')} euros required />
      </div>
      <SelectField
        name="financingCategory"
        label={t('rules:offer.financing')}
        data={FINANCINGS.map((value) => ({ value, label: t(`words:financing.${value}`) }))}
        required
      />
      <div className="simulator-pair">
        <DateField name="asOf" label={t('rules:offer.asOf')} required />
        <SelectField
          name="boosted"
          label={t('rules:offer.boosted')}
          description={t('rules:offer.boostedHint')}
          data={BOOSTS.map((value) => ({
            value,
            label: value === 'NOBODY' ? t('rules:offer.nobody') : t(`words:sizeClass.${value}`),
          }))}
          required
        />
      </div>
      <StepButtons onBack={onBack} pending={pending}>
        {t('rules:simulator.run')}
      </StepButtons>
    </Form>
  );
}
