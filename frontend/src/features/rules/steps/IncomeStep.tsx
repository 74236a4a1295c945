import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import { StepButtons, type StepProps } from './StepButtons';

/** What the household earns. */
export function IncomeStep({ values, onNext, onBack }: StepProps<'income'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(() => {
    const amount = z
      .number({ error: t('simulator.amount') })
      .check(z.minimum(0, t('simulator.amount')), z.maximum(1_000_000_000));
    return z.object({ nMinus2: amount, nMinus1: z.optional(amount), monthly: amount, benefit: amount });
  }, [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? { benefit: 0 },
    shouldFocusError: false,
  });
  return (
    <Form form={form} onSubmit={onNext}>
      <NumberField name="nMinus2" label={t('income.nMinus2')} description={t('income.nMinus2Hint')} euros required />
      <NumberField name="nMinus1" label={t('income.nMinus1')} description={t('income.nMinus1Hint')} euros />
      <div className="simulator-pair">
        <NumberField name="monthly" label={t('income.monthly')} description={t('income.monthlyHint')} euros required />
        <NumberField name="benefit" label={t('income.benefit')} description={t('income.benefitHint')} euros required />
      </div>
      <StepButtons onBack={onBack}>{t('simulator.next')}</StepButtons>
    </Form>
  );
}
