import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { DateField } from '@/ui/DateField';
import { ChoiceField, SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { NumberField } from '@/ui/NumberField';
import { Panel } from '@/ui/Panel';
import { REASON_CODES } from '@/ui/reasons';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { type DesignationFile, useDecide } from './queries';

type Kind = components['schemas']['CommissionDecisionKind'];
type Body = components['schemas']['RecordCommissionDecisionRequest'];

const KINDS = ['ALLOCATED', 'ALLOCATED_RANKED', 'ALLOCATED_CONDITIONAL', 'NOT_ALLOCATED', 'INADMISSIBLE'] as const;
const ranked = (kind: Kind | undefined) => kind === 'ALLOCATED_RANKED' || kind === 'ALLOCATED_CONDITIONAL';
const negative = (kind: Kind | undefined) => kind === 'NOT_ALLOCATED' || kind === 'INADMISSIBLE';

/** What the commission decided on the file: one of five kinds, each with what it needs and nothing else. */
export function DecisionForm({ file }: { file: DesignationFile }) {
  const { t } = useTranslation(['landlord', 'words']);
  const decide = useDecide();
  const schema = useMemo(
    () =>
      z
        .object({
          decision: z.enum(KINDS, { error: t('landlord:decision.required') }),
          rank: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
          condition: z.optional(z.string().check(z.trim(), z.maxLength(1000))),
          conditionDeadline: z.optional(z.iso.date()),
          reasonCode: z.optional(z.enum(REASON_CODES)),
          reasonText: z.optional(z.string().check(z.trim(), z.maxLength(2000, t('landlord:decision.textLong')))),
          answerBy: z.optional(z.iso.date()),
        })
        .check((context) => {
          const it = context.value;
          const miss = (path: string, message: string) =>
            context.issues.push({ code: 'custom', path: [path], message, input: it });
          if (it.decision === 'ALLOCATED_RANKED' && !it.rank) miss('rank', t('landlord:decision.rankRequired'));
          if (it.decision === 'ALLOCATED_CONDITIONAL') {
            if (!it.condition) miss('condition', t('landlord:decision.conditionRequired'));
            if (!it.conditionDeadline) miss('conditionDeadline', t('landlord:decision.conditionDeadlineRequired'));
          }
          if (negative(it.decision)) {
            if (!it.reasonCode) miss('reasonCode', t('landlord:decision.reasonRequired'));
            if (it.reasonCode === 'OTHER' && !it.reasonText) miss('reasonText', t('landlord:decision.textRequired'));
          }
        }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { condition: '', reasonText: '', answerBy: file.minimumAnswerBy },
    shouldFocusError: false,
  });
  const kind = form.watch('decision') as Kind | undefined;
  const submit = (it: z.infer<typeof schema>) => {
    const body: Body = { decision: it.decision };
    if (ranked(it.decision) && it.rank) body.rank = it.rank;
    if (it.decision === 'ALLOCATED_CONDITIONAL') {
      body.condition = it.condition ?? null;
      body.conditionDeadline = it.conditionDeadline ?? null;
    }
    if (negative(it.decision)) {
      body.reasonCode = it.reasonCode ?? null;
      if (it.reasonText) body.reasonText = it.reasonText;
    } else if (it.answerBy) {
      body.answerBy = it.answerBy;
    }
    decide.mutate({ params: { path: { designationId: file.id } }, body });
  };
  return (
    <Panel title={t('landlord:decision.form')} tone="soft">
      <Form form={form} problem={decide.error} onSubmit={submit}>
        <Text>{t('landlord:decision.text')}</Text>
        <ChoiceField
          name="decision"
          label={t('landlord:decision.kind')}
          required
          choices={KINDS.map((value) => ({
            value,
            label: t(`landlord:decision.kinds.${value}.label`),
            description: t(`landlord:decision.kinds.${value}.effect`),
          }))}
        />
        {ranked(kind) ? (
          <NumberField
            name="rank"
            label={t('landlord:decision.rank')}
            description={t('landlord:decision.rankHint')}
            min={1}
            max={10}
            required={kind === 'ALLOCATED_RANKED'}
          />
        ) : null}
        {kind === 'ALLOCATED_CONDITIONAL' ? (
          <>
            <TextareaField name="condition" label={t('landlord:decision.condition')} maxLength={1000} required />
            <DateField name="conditionDeadline" label={t('landlord:decision.conditionDeadline')} required />
          </>
        ) : null}
        {negative(kind) ? (
          <>
            <SelectField
              name="reasonCode"
              label={t('landlord:decision.reason')}
              data={REASON_CODES.map((value) => ({ value, label: t(`words:reason.${value}`) }))}
              required
            />
            <TextareaField
              name="reasonText"
              label={t('landlord:decision.reasonText')}
              description={t('landlord:decision.reasonHint')}
              maxLength={2000}
            />
          </>
        ) : null}
        {kind && !negative(kind) ? (
          <DateField
            name="answerBy"
            label={t('landlord:decision.answerBy')}
            description={t('landlord:decision.answerByHint')}
            min={file.minimumAnswerBy}
          />
        ) : null}
        <Button type="submit" loading={decide.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('landlord:decision.submit')}
        </Button>
      </Form>
    </Panel>
  );
}
