import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CommuneField } from '@/ui/CommuneField';
import { DateField } from '@/ui/DateField';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import { StepButtons, type StepProps } from './StepButtons';

/** Since when the request waits, and where the household lives today. */
export function RequestStep({ values, onNext, onBack }: StepProps<'request'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(() => {
    const count = z.int({ error: t('simulator.number') }).check(z.minimum(0));
    return z.object({
      firstRegisteredOn: z.iso.date(t('request.registeredRequired')),
      olderApplicantsOnOffer: count.check(z.maximum(10_000_000)),
      currentCommuneCode: z.string().check(z.minLength(1, t('simulator.communeRequired'))),
      commissionRefusals: count.check(z.maximum(1000)),
      refusedAllocationOn: z.optional(z.iso.date()),
    });
  }, [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? {
      firstRegisteredOn: '',
      olderApplicantsOnOffer: 0,
      currentCommuneCode: '',
      commissionRefusals: 0,
    },
    shouldFocusError: false,
  });
  return (
    <Form form={form} onSubmit={onNext}>
      <DateField name="firstRegisteredOn" label={t('request.registered')} required />
      <CommuneField name="currentCommuneCode" label={t('request.commune')} required />
      <div className="simulator-pair">
        <NumberField
          name="olderApplicantsOnOffer"
          label={t('request.older')}
          description={t('request.olderHint')}
          required
        />
        <NumberField
          name="commissionRefusals"
          label={t('request.refusals')}
          description={t('request.refusalsHint')}
          required
        />
      </div>
      <DateField name="refusedAllocationOn" label={t('request.refused')} description={t('request.refusedHint')} />
      <StepButtons onBack={onBack}>{t('simulator.next')}</StepButtons>
    </Form>
  );
}
