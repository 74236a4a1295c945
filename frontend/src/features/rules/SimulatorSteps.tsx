import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useController, useFieldArray, useForm, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CommuneField } from '@/ui/CommuneField';
import { CheckboxField, ChoiceField, DateField, SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { z } from '@/ui/zod';
import type { Draft } from './draft';

interface StepProps<S extends keyof Draft> {
  values: Draft[S] | undefined;
  onNext: (values: Draft[S]) => void;
  onBack?: (() => void) | undefined;
}

function Buttons({
  onBack,
  children,
  pending,
}: {
  onBack?: (() => void) | undefined;
  children: ReactNode;
  pending?: boolean;
}) {
  const { t } = useTranslation('rules');
  return (
    <Group gap="sm">
      <Button type="submit" loading={pending ?? false}>
        {children}
      </Button>
      {onBack ? (
        <Button variant="default" onClick={onBack}>
          {t('simulator.back')}
        </Button>
      ) : null}
    </Group>
  );
}

const TOGETHER = ['ALONE', 'MARRIED', 'PACS', 'COHABITING', 'ADULT'] as const;

export function HouseholdStep({ values, onNext, onBack }: StepProps<'household'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(
    () =>
      z
        .object({
          birthDate: z.iso.date(t('household.birthRequired')),
          disabled: z.boolean(),
          together: z.enum(TOGETHER),
          partnerBirthDate: z.string().optional(),
          partnerDisabled: z.boolean(),
          dependants: z
            .array(z.object({ birthDate: z.iso.date(t('household.birthRequired')), disabled: z.boolean() }))
            .max(20),
          expectedBirths: z
            .number({ error: t('simulator.number') })
            .int()
            .min(0)
            .max(10, t('household.birthsMany')),
        })
        .refine((it) => it.together === 'ALONE' || Boolean(it.partnerBirthDate), {
          path: ['partnerBirthDate'],
          message: t('household.birthRequired'),
        }),
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
      <NumberField name="expectedBirths" label={t('household.births')} min={0} max={10} required />
      <Buttons onBack={onBack}>{t('simulator.next')}</Buttons>
    </Form>
  );
}

export function IncomeStep({ values, onNext, onBack }: StepProps<'income'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(() => {
    const amount = z
      .number({ error: t('simulator.amount') })
      .min(0, t('simulator.amount'))
      .max(1_000_000_000);
    return z.object({ nMinus2: amount, nMinus1: amount.optional(), monthly: amount, benefit: amount });
  }, [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: values ?? { benefit: 0 },
    shouldFocusError: false,
  });
  return (
    <Form form={form} onSubmit={onNext}>
      <NumberField
        name="nMinus2"
        label={t('income.nMinus2')}
        description={t('income.nMinus2Hint')}
        euros
        allowNegative={false}
        required
      />
      <NumberField
        name="nMinus1"
        label={t('income.nMinus1')}
        description={t('income.nMinus1Hint')}
        euros
        allowNegative={false}
      />
      <div className="simulator-pair">
        <NumberField
          name="monthly"
          label={t('income.monthly')}
          description={t('income.monthlyHint')}
          euros
          allowNegative={false}
          required
        />
        <NumberField
          name="benefit"
          label={t('income.benefit')}
          description={t('income.benefitHint')}
          euros
          allowNegative={false}
          required
        />
      </div>
      <Buttons onBack={onBack}>{t('simulator.next')}</Buttons>
    </Form>
  );
}

export function RequestStep({ values, onNext, onBack }: StepProps<'request'>) {
  const { t } = useTranslation('rules');
  const schema = useMemo(() => {
    const count = z
      .number({ error: t('simulator.number') })
      .int()
      .min(0);
    return z.object({
      firstRegisteredOn: z.iso.date(t('request.registeredRequired')),
      olderApplicantsOnOffer: count.max(10_000_000),
      currentCommuneCode: z.string().min(1, t('simulator.communeRequired')),
      commissionRefusals: count.max(1000),
      refusedAllocationOn: z.string().optional(),
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
          allowNegative={false}
          required
        />
        <NumberField
          name="commissionRefusals"
          label={t('request.refusals')}
          description={t('request.refusalsHint')}
          allowNegative={false}
          required
        />
      </div>
      <DateField name="refusedAllocationOn" label={t('request.refused')} description={t('request.refusedHint')} />
      <Buttons onBack={onBack}>{t('simulator.next')}</Buttons>
    </Form>
  );
}

const SIZES = ['SME', 'MID_CAP', 'LARGE'] as const;
const CONFIRMATIONS = ['CONFIRMED', 'DELEGATED', 'PENDING', 'REFUSED'] as const;
const CONTRIBUTIONS = ['CONTRIBUTING', 'COMPENSATED', 'NONE'] as const;
const LEVELS = ['1', '2', '3', '4'] as const;
const TRANCHES = ['A', 'B', 'C'] as const;

export function EmploymentStep({ values, onNext, onBack }: StepProps<'employment'>) {
  const { t } = useTranslation(['rules', 'words']);
  const schema = useMemo(() => {
    const error = t('rules:simulator.choose');
    return z.object({
      sector: z.enum(['PRIVATE', 'AGRICULTURAL'], { error }),
      headcount: z
        .number({ error: t('rules:simulator.number') })
        .int()
        .min(0)
        .max(10_000_000),
      sizeClass: z.enum(SIZES, { error }),
      contribution: z.enum(CONTRIBUTIONS, { error }),
      confirmation: z.enum(CONFIRMATIONS, { error }),
      disclosureLevel: z.enum(LEVELS, { error }),
      tranches: z.array(z.enum(TRANCHES)),
      jobChange: z.boolean(),
      workCommuneCode: z.string().min(1, t('rules:simulator.communeRequired')),
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
          allowNegative={false}
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
      <Buttons onBack={onBack}>{t('rules:simulator.next')}</Buttons>
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

const TYPES = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'] as const;
const FINANCINGS = ['PLAI', 'PLUS', 'PLS', 'PLI'] as const;
const BOOSTS = ['SME', 'MID_CAP', 'LARGE', 'NOBODY'] as const;

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
      communeCode: z.string().min(1, t('rules:simulator.communeRequired')),
      dwellingType: z.enum(TYPES, { error }),
      financingCategory: z.enum(FINANCINGS, { error }),
      rent: z
        .number({ error: t('rules:simulator.amount') })
        .min(0, t('rules:simulator.amount'))
        .max(10_000_000, t('rules:simulator.amount')),
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
        <NumberField name="rent" label={t('rules:offer.rent')} euros allowNegative={false} required />
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
      <Buttons onBack={onBack} pending={pending}>
        {t('rules:simulator.run')}
      </Buttons>
    </Form>
  );
}
