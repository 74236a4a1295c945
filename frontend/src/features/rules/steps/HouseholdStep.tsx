import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/ui/DateField';
import { CheckboxField, ChoiceField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import { StepButtons, type StepProps } from './StepButtons';

const TOGETHER = ['ALONE', 'MARRIED', 'PACS', 'COHABITING', 'ADULT'] as const;

/** Who lives together, and who is expected. */
export function HouseholdStep({ values, onNext, onBack }: StepProps<'household'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(
    () =>
      z
        .object({
          birthDate: z.iso.date(t('household.birthRequired')),
          disabled: z.boolean(),
          together: z.enum(TOGETHER),
          partnerBirthDate: z.optional(z.iso.date()),
          partnerDisabled: z.boolean(),
          dependants: z
            .array(z.object({ birthDate: z.iso.date(t('household.birthRequired')), disabled: z.boolean() }))
            .check(z.maxLength(20)),
          expectedBirths: z
            .int({ error: t('simulator.number') })
            .check(z.minimum(0), z.maximum(9, t('household.birthsMany'))),
        })
        .check(
          z.refine((it) => it.together === 'ALONE' || Boolean(it.partnerBirthDate), {
            path: ['partnerBirthDate'],
            error: t('household.birthRequired'),
          }),
        ),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? {
      birthDate: '',
      disabled: false,
      together: 'ALONE' as const,
      partnerDisabled: false,
      dependants: [],
      expectedBirths: 0,
    },
    shouldFocusError: false,
  });
  const together = form.watch('together');
  const dependants = useFieldArray({ control: form.control, name: 'dependants' });
  return (
    <Form form={form} onSubmit={onNext}>
      <DateField name="birthDate" label={t('household.birthDate')} required />
      <CheckboxField name="disabled" label={t('household.disabled')} />
      <ChoiceField
        name="together"
        label={t('household.together')}
        required
        choices={TOGETHER.map((value) => ({ value, label: t(`household.with.${value}`) }))}
      />
      {together === 'ALONE' ? null : (
        <>
          <DateField name="partnerBirthDate" label={t('household.partnerBirthDate')} required />
          <CheckboxField name="partnerDisabled" label={t('household.partnerDisabled')} />
        </>
      )}
      <div>
        <Text fw={600}>{t('household.dependants')}</Text>
        <Text size="sm" c="dimmed">
          {t('household.dependantsHint')}
        </Text>
        <Stack gap="sm" mt="xs">
          {dependants.fields.map((field, index) => (
            <div key={field.id} className="simulator-dependant">
              <Stack gap="sm">
                <DateField
                  name={`dependants.${index}.birthDate`}
                  label={t('household.dependantBirthDate', { index: index + 1 })}
                  required
                />
                <CheckboxField
                  name={`dependants.${index}.disabled`}
                  label={t('household.dependantDisabled', { index: index + 1 })}
                />
                <Button
                  variant="subtle"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  onClick={() => dependants.remove(index)}
                  style={{ alignSelf: 'flex-start' }}
                >
                  {t('household.remove', { index: index + 1 })}
                </Button>
              </Stack>
            </div>
          ))}
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => dependants.append({ birthDate: '', disabled: false })}
            style={{ alignSelf: 'flex-start' }}
            disabled={dependants.fields.length >= 20}
          >
            {t('household.add')}
          </Button>
        </Stack>
      </div>
      <NumberField name="expectedBirths" label={t('household.births')} required />
      <StepButtons onBack={onBack}>{t('simulator.next')}</StepButtons>
    </Form>
  );
}
