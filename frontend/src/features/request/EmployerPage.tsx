import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
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
import { type HousingRequest, useDisclosurePreview, useEmployerCheck, useUpdateRequest } from './queries';
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
        employerName: z.string().check(z.trim(), z.minLength(1, t('employer.nameRequired')), z.maxLength(120)),
        companyCode: z.string().check(z.trim(), z.maxLength(30)),
        staffNumber: z.string().check(z.trim(), z.maxLength(40)),
        department: z.string().check(z.trim(), z.maxLength(80)),
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
  const typed = useWatch({ control: form.control, name: 'employerSiret' }).replaceAll(/\s/g, '');
  const check = useEmployerCheck(/^\d{14}$/.test(typed) ? typed : '');
  const asked = check.data?.askedFields ?? employer.requiredFields;
  const wanted = (field: string) => (asked.includes(field) ? t('employer.wanted') : t('employer.optional'));
  /** Only what the company asks for, and what was said already. */
  const isAsked = (field: 'staffNumber' | 'department' | 'permanentTempContract') =>
    asked.includes(field) || Boolean(request.complement[field]);
  const preview = useDisclosurePreview();
  /** What each holder's employer would give. */
  const pointsOf = (holder: HousingRequest['complement']['holder']) => {
    const option = preview.data?.holders.find((it) => it.holder === holder);
    if (!option) return undefined;
    const name = option.companyName ?? option.employerName ?? t('unknown');
    return t('employer.points', { name, ...option.points });
  };
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
              {
                value: 'APPLICANT',
                label: `${household.applicant.firstName} ${household.applicant.lastName}`,
                description: pointsOf('APPLICANT'),
              },
              {
                value: 'CO_APPLICANT',
                label: `${household.coApplicant.firstName} ${household.coApplicant.lastName}`,
                description: pointsOf('CO_APPLICANT'),
              },
            ]}
          />
        </Panel>
      ) : null}
      <Panel title={t('employer.title')}>
        <TextField name="employerName" label={t('employer.name')} description={t('employer.nameHint')} required />
        <TextField
          name="employerSiret"
          label={t('employer.siret')}
          description={t('employer.siretHint')}
          inputMode="numeric"
          autoComplete="off"
        />
        {check.data ? (
          <Notice
            tone={check.data.state === 'KNOWN' ? 'success' : check.data.state === 'INVALID' ? 'warning' : 'info'}
            live
          >
            {check.data.message}
          </Notice>
        ) : null}
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
        {isAsked('staffNumber') ? (
          <TextField
            name="staffNumber"
            label={t('employer.staffNumber')}
            description={wanted('staffNumber')}
            autoComplete="off"
          />
        ) : null}
        {isAsked('department') ? (
          <TextField name="department" label={t('employer.department')} description={wanted('department')} />
        ) : null}
      </Panel>
      <Panel title={t('employer.contractTitle')}>
        {isAsked('permanentTempContract') ? (
          <ChoiceField
            name="permanentTempContract"
            label={t('employer.permanentTemp')}
            description={t('employer.permanentTempHint')}
            choices={answers}
            inline
          />
        ) : null}
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
