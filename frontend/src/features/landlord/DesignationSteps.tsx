import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { DateField } from '@/ui/DateField';
import { ChoiceField, SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Panel } from '@/ui/Panel';
import { inParis } from '@/ui/paris';
import { REASON_CODES } from '@/ui/reasons';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { DecisionForm } from './DecisionForm';
import {
  type DesignationFile,
  useRecordLease,
  useRecordMoveIn,
  useRejectDesignation,
  useSendToCommission,
  useSettleCondition,
} from './queries';

/** What the landlord may record now; the server says which steps those are. */
export function DesignationSteps({ file }: { file: DesignationFile }) {
  const { t } = useTranslation('landlord');
  const [rejecting, setRejecting] = useState(false);
  const can = (action: DesignationFile['actions'][number]) => file.actions.includes(action);
  return (
    <>
      {file.actions.length === 0 ? (
        <Panel title={t('steps.title')} tone="soft">
          <Text>{t(file.status === 'ALLOCATED' ? 'steps.waiting' : 'steps.none')}</Text>
        </Panel>
      ) : null}
      {can('SETTLE_CONDITION') ? <SettleCondition file={file} /> : null}
      {can('RECORD_LEASE') ? <DayStep file={file} step="lease" /> : null}
      {can('RECORD_MOVE_IN') ? <DayStep file={file} step="moveIn" /> : null}
      {can('SEND_TO_COMMISSION') ? <DayStep file={file} step="commission" /> : null}
      {can('DECIDE') ? <DecisionForm file={file} /> : null}
      {can('REJECT') ? (
        rejecting ? (
          <Reject file={file} onCancel={() => setRejecting(false)} />
        ) : (
          <Button variant="default" c="var(--alin-danger)" onClick={() => setRejecting(true)}>
            {t('steps.reject.open')}
          </Button>
        )
      ) : null}
    </>
  );
}

/** The three steps that only need their day: session announced, lease signed, moved in. */
function DayStep({ file, step }: { file: DesignationFile; step: 'commission' | 'lease' | 'moveIn' }) {
  const { t } = useTranslation('landlord');
  const today = inParis(useNow()).day;
  const commission = useSendToCommission();
  const lease = useRecordLease();
  const moveIn = useRecordMoveIn();
  const mutation = { commission, lease, moveIn }[step];
  const schema = useMemo(() => z.object({ day: z.iso.date(t('steps.dayRequired')) }), [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { day: step === 'commission' ? '' : today },
    shouldFocusError: false,
  });
  const submit = ({ day }: { day: string }) => {
    const params = { path: { designationId: file.id } };
    if (step === 'commission') commission.mutate({ params, body: { sessionOn: day } });
    else if (step === 'lease') lease.mutate({ params, body: { signedOn: day } });
    else moveIn.mutate({ params, body: { movedInOn: day } });
  };
  return (
    <Panel title={t(`steps.${step}.title`)} tone="soft">
      <Form form={form} problem={mutation.error} onSubmit={submit}>
        <Text>{t(`steps.${step}.text`)}</Text>
        <DateField name="day" label={t(`steps.${step}.day`)} required />
        <Button type="submit" loading={mutation.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(`steps.${step}.submit`)}
        </Button>
      </Form>
    </Panel>
  );
}

function SettleCondition({ file }: { file: DesignationFile }) {
  const { t } = useTranslation('landlord');
  const settle = useSettleCondition();
  const schema = useMemo(
    () =>
      z.object({
        met: z.enum(['yes', 'no'], { error: t('steps.condition.required') }),
        answerBy: z.optional(z.iso.date()),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { answerBy: file.minimumAnswerBy },
    shouldFocusError: false,
  });
  const met = form.watch('met') === 'yes';
  return (
    <Panel title={t('steps.condition.title')} tone="warm">
      {file.decision?.condition ? <Text fw={600}>{file.decision.condition}</Text> : null}
      <Form
        form={form}
        problem={settle.error}
        onSubmit={(it) =>
          settle.mutate({
            params: { path: { designationId: file.id } },
            body: it.met === 'yes' ? { met: true, ...(it.answerBy ? { answerBy: it.answerBy } : {}) } : { met: false },
          })
        }
      >
        <ChoiceField
          name="met"
          label={t('steps.condition.label')}
          required
          choices={[
            { value: 'yes', label: t('steps.condition.met'), description: t('steps.condition.metEffect') },
            { value: 'no', label: t('steps.condition.notMet'), description: t('steps.condition.notMetEffect') },
          ]}
        />
        {met ? (
          <DateField
            name="answerBy"
            label={t('decision.answerBy')}
            description={t('decision.answerByHint')}
            min={file.minimumAnswerBy}
          />
        ) : null}
        <Button type="submit" loading={settle.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('steps.condition.submit')}
        </Button>
      </Form>
    </Panel>
  );
}

function Reject({ file, onCancel }: { file: DesignationFile; onCancel: () => void }) {
  const { t } = useTranslation(['landlord', 'words', 'ui']);
  const reject = useRejectDesignation();
  const schema = useMemo(
    () =>
      z
        .object({
          reasonCode: z.enum(REASON_CODES, { error: t('landlord:decision.reasonRequired') }),
          reasonText: z.string().check(z.trim(), z.maxLength(2000, t('landlord:decision.textLong'))),
        })
        .check(
          z.refine((it) => it.reasonCode !== 'OTHER' || it.reasonText !== '', {
            path: ['reasonText'],
            error: t('landlord:decision.textRequired'),
          }),
        ),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reasonText: '' }, shouldFocusError: false });
  return (
    <section className="alin-panel" aria-labelledby="reject-title">
      <Stack gap="md">
        <Title order={2} id="reject-title">
          {t('landlord:steps.reject.title')}
        </Title>
        <Form
          form={form}
          problem={reject.error}
          onSubmit={({ reasonCode, reasonText }) =>
            reject.mutate({
              params: { path: { designationId: file.id } },
              body: { reasonCode, ...(reasonText ? { reasonText } : {}) },
            })
          }
        >
          <Text>{t('landlord:steps.reject.text')}</Text>
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
          <Stack gap="sm">
            <Button type="submit" color="#a3211a" loading={reject.isPending}>
              {t('landlord:steps.reject.submit')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('ui:cancel')}
            </Button>
          </Stack>
        </Form>
      </Stack>
    </section>
  );
}
