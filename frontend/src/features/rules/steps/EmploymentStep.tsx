import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useController, useForm, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CommuneField } from '@/ui/CommuneField';
import { CheckboxField, ChoiceField, SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import { StepButtons, type StepProps } from './StepButtons';

const SIZES = ['SME', 'MID_CAP', 'LARGE'] as const;
const CONFIRMATIONS = ['CONFIRMED', 'DELEGATED', 'PENDING', 'REFUSED'] as const;
const CONTRIBUTIONS = ['CONTRIBUTING', 'COMPENSATED', 'NONE'] as const;
const LEVELS = ['1', '2', '3', '4'] as const;
const TRANCHES = ['A', 'B', 'C'] as const;

/** The employer, its confirmation and what the employee agreed to disclose. */
export function EmploymentStep({ values, onNext, onBack }: StepProps<'employment'>) {
  const { t } = useTranslation(['rules', 'words']);
  const schema = useMemo(() => {
    const error = t('rules:simulator.choose');
    return z.object({
      sector: z.enum(['PRIVATE', 'AGRICULTURAL'], { error }),
      headcount: z.int({ error: t('rules:simulator.number') }).check(z.minimum(0), z.maximum(10_000_000)),
      sizeClass: z.enum(SIZES, { error }),
      contribution: z.enum(CONTRIBUTIONS, { error }),
      confirmation: z.enum(CONFIRMATIONS, { error }),
      disclosureLevel: z.enum(LEVELS, { error }),
      tranches: z.array(z.enum(TRANCHES)),
      jobChange: z.boolean(),
      workCommuneCode: z.string().check(z.minLength(1, t('rules:simulator.communeRequired'))),
    });
  }, [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? {
      sector: 'PRIVATE' as const,
      contribution: 'CONTRIBUTING' as const,
      confirmation: 'CONFIRMED' as const,
      disclosureLevel: '2' as const,
      tranches: [],
      jobChange: false,
      workCommuneCode: '',
    },
    shouldFocusError: false,
  });
  return (
    <Form form={form} onSubmit={onNext}>
      <ChoiceField
        name="sector"
        label={t('rules:employment.sector')}
        required
        inline
        choices={[
          { value: 'PRIVATE', label: t('rules:employment.PRIVATE') },
          { value: 'AGRICULTURAL', label: t('rules:employment.AGRICULTURAL') },
        ]}
      />
      <div className="simulator-pair">
        <NumberField
          name="headcount"
          label={t('rules:employment.headcount')}
          description={t('rules:employment.headcountHint')}
          required
        />
        <SelectField
          name="sizeClass"
          label={t('rules:employment.size')}
          description={t('rules:employment.sizeHint')}
          data={SIZES.map((value) => ({ value, label: t(`words:sizeClass.${value}`) }))}
          required
        />
      </div>
      <div className="simulator-pair">
        <SelectField
          name="contribution"
          label={t('rules:employment.contribution')}
          data={CONTRIBUTIONS.map((value) => ({ value, label: t(`rules:employment.contributions.${value}`) }))}
          required
        />
        <SelectField
          name="confirmation"
          label={t('rules:employment.confirmation')}
          data={CONFIRMATIONS.map((value) => ({ value, label: t(`words:confirmation.${value}`) }))}
          required
        />
      </div>
      <SelectField
        name="disclosureLevel"
        label={t('rules:employment.level')}
        data={LEVELS.map((value) => ({ value, label: t(`rules:employment.levels.${value}`) }))}
        required
      />
      <Tranches />
      <CheckboxField
        name="jobChange"
        label={t('rules:employment.jobChange')}
        description={t('rules:employment.jobChangeHint')}
      />
      <CommuneField name="workCommuneCode" label={t('rules:employment.commune')} required />
      <StepButtons onBack={onBack}>{t('rules:simulator.next')}</StepButtons>
    </Form>
  );
}

function Tranches() {
  const { t } = useTranslation('rules');
  const { control } = useFormContext<{ tranches: string[] }>();
  const { field } = useController({ control, name: 'tranches' });
  return (
    <Checkbox.Group
      label={t('employment.tranches')}
      description={t('employment.tranchesHint')}
      value={field.value}
      onChange={field.onChange}
      size="md"
    >
      <Stack gap="xs" mt="xs">
        {TRANCHES.map((it) => (
          <Checkbox key={it} value={it} label={t(`employment.tranche.${it}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
