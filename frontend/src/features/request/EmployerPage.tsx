import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { DateField } from '@/ui/DateField';
import { ChoiceField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { StickyAction } from '@/ui/StickyAction';
import { z } from '@/ui/zod';
import { useFreshness } from './freshness';
import { type HousingRequest, useUpdateRequest } from './queries';
import { StepPage } from './StepPage';
import { afterSaving } from './steps';

/** Step 2, first page: to whose job the request is attached, and that employer. */
export function EmployerPage() {
  return <StepPage step="employer">{(request) => <EmployerForm request={request} />}</StepPage>;
}

type YesNo = 'yes' | 'no' | '';
const yesNo = (it: boolean | null | undefined): YesNo => (it === true ? 'yes' : it === false ? 'no' : '');

type Answers = Omit<ReturnType<typeof answersOf>, 'companyEntryDate'> & {
  companyEntryDate?: string | null | undefined;
};

/** What is left empty is said to be: an absent answer would leave the stored one as it was. */
function bodyOf({ companyEntryDate, permanentTempContract, temporaryHousing, ...texts }: Answers) {
  const cleared: components['schemas']['ClearableField'][] = [];
  if (!companyEntryDate) cleared.push('companyEntryDate');
  if (!permanentTempContract) cleared.push('permanentTempContract');
  if (!temporaryHousing) cleared.push('temporaryHousing');
  return {
    ...texts,
    ...(companyEntryDate ? { companyEntryDate } : {}),
    ...(permanentTempContract ? { permanentTempContract: permanentTempContract === 'yes' } : {}),
    ...(temporaryHousing ? { temporaryHousing: temporaryHousing === 'yes' } : {}),
    cleared,
  };
}

function answersOf({ complement }: HousingRequest) {
  return {
    holder: complement.holder,
    employerSiret: complement.employerSiret ?? '',
    employerName: complement.employerName ?? '',
    companyCode: complement.companyCode ?? '',
    staffNumber: complement.staffNumber ?? '',
    department: complement.department ?? '',
    companyEntryDate: complement.companyEntryDate as string | null | undefined,
    permanentTempContract: yesNo(complement.permanentTempContract),
    temporaryHousing: yesNo(complement.temporaryHousing),
  };
}

function EmployerForm({ request }: { request: HousingRequest }) {
  const { t } = useTranslation(['request', 'ui']);
  const navigate = useNavigate();
  const update = useUpdateRequest();
  const { household, employmentConfirmation: employer } = request;
  const schema = useMemo(
    () =>
      z.object({
        holder: z.enum(['APPLICANT', 'CO_APPLICANT']),
        employerSiret: z.string().check(
          z.overwrite((it) => it.replaceAll(/\s/g, '')),
          z.regex(/^(\d{14})?$/, t('employer.siretWrong')),
        ),
        employerName: z.string().check(z.trim(), z.minLength(1, t('employer.nameRequired')), z.maxLength(200)),
        companyCode: z.string().check(z.trim(), z.maxLength(30)),
        staffNumber: z.string().check(z.trim(), z.maxLength(40)),
        department: z.string().check(z.trim(), z.maxLength(100)),
        companyEntryDate: z.nullish(z.iso.date()),
        permanentTempContract: z.enum(['yes', 'no', '']),
        temporaryHousing: z.enum(['yes', 'no', '']),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: answersOf(request),
    shouldFocusError: false,
  });
  // What was typed stays; the rest follows the newer request.
  const { ifMatch, help } = useFreshness(request, (fresh) => form.reset(answersOf(fresh), { keepDirtyValues: true }));

  /** Another holder is another employer: start again from what the register holds for that person. */
  const changeHolder = (holder: string) => {
    const chosen = holder === 'CO_APPLICANT' ? household.coApplicant : household.applicant;
    form.setValue('employerSiret', chosen?.employment?.employerSiret ?? '');
    form.setValue('employerName', chosen?.employment?.employerName ?? '');
    for (const field of ['companyCode', 'staffNumber', 'department'] as const) form.setValue(field, '');
    form.setValue('companyEntryDate', null);
  };
  const wanted = (field: string) =>
    employer.requiredFields.includes(field) ? t('employer.wanted') : t('employer.optional');
  const answers = [
    { value: 'yes', label: t('ui:yes') },
    { value: 'no', label: t('ui:no') },
  ];

  return (
    <Form
      form={form}
      problem={update.error}
      help={help(update.error)}
      onSubmit={(values) =>
        update.mutate(
          {
            ...ifMatch,
            body: bodyOf(values),
          },
          { onSuccess: () => void navigate({ to: afterSaving(request, '/demande/confidentialite') }) },
        )
      }
    >
      {household.coApplicant ? (
        <Panel title={t('employer.holderTitle')}>
          <Text>{t('employer.holderText')}</Text>
          <ChoiceField
            name="holder"
            label={t('employer.holder')}
            required
            onChosen={changeHolder}
            choices={[
              { value: 'APPLICANT', label: `${household.applicant.firstName} ${household.applicant.lastName}` },
              { value: 'CO_APPLICANT', label: `${household.coApplicant.firstName} ${household.coApplicant.lastName}` },
            ]}
          />
        </Panel>
      ) : null}
      <Panel title={t('employer.title')}>
        {employer.companyName ? <Notice>{t('employer.known', { name: employer.companyName })}</Notice> : null}
        <TextField name="employerName" label={t('employer.name')} description={t('employer.nameHint')} required />
        <TextField
          name="employerSiret"
          label={t('employer.siret')}
          description={t('employer.siretHint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="companyCode"
          label={t('employer.code')}
          description={t('employer.codeHint')}
          autoComplete="off"
        />
        <DateField
          name="companyEntryDate"
          label={t('employer.entryDate')}
          description={`${t('ui:dateFormat')}. ${wanted('companyEntryDate')}`}
        />
        <TextField
          name="staffNumber"
          label={t('employer.staffNumber')}
          description={wanted('staffNumber')}
          autoComplete="off"
        />
        <TextField name="department" label={t('employer.department')} description={wanted('department')} />
      </Panel>
      <Panel title={t('employer.contractTitle')}>
        <ChoiceField
          name="permanentTempContract"
          label={t('employer.permanentTemp')}
          description={t('employer.permanentTempHint')}
          choices={answers}
          inline
        />
        <ChoiceField
          name="temporaryHousing"
          label={t('employer.temporaryHousing')}
          description={t('employer.temporaryHousingHint')}
          choices={answers}
          inline
        />
      </Panel>
      <Stack gap={0}>
        <StickyAction>
          <Button type="submit" loading={update.isPending}>
            {t('steps.save')}
          </Button>
          <LinkButton to="/demande" variant="default">
            {t('steps.later')}
          </LinkButton>
        </StickyAction>
      </Stack>
    </Form>
  );
}
