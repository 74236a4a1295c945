import { zodResolver } from '@hookform/resolvers/zod';
import { Button, List, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { ChoiceField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { Panel } from '@/ui/Panel';
import { useRelative } from '@/ui/relative';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { type Application, useAnswer } from './queries';
import '@/ui/nonce';

/** Accept or refuse the home that the commission allocated; what each answer does is told before it is given. */
export function Answer({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const { date } = useFormats();
  const relative = useRelative();
  const now = useNow();
  const answer = useAnswer();
  const [chosen, setChosen] = useState<{ answer: 'ACCEPTED' | 'REFUSED'; reason?: string } | null>(null);
  const schema = useMemo(
    () =>
      z
        .object({
          answer: z.enum(['ACCEPTED', 'REFUSED'], { error: t('answer.required') }),
          reason: z.optional(z.string().check(z.trim(), z.maxLength(1000, t('answer.reasonLong')))),
        })
        .check(
          z.refine((it) => it.answer === 'ACCEPTED' || Boolean(it.reason), {
            path: ['reason'],
            error: t('answer.reasonRequired'),
          }),
        ),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' }, shouldFocusError: false });
  const refusing = form.watch('answer') === 'REFUSED';
  const send = () => {
    if (!chosen) return;
    answer.mutate(
      { params: { path: { applicationId: application.id } }, body: chosen },
      { onSuccess: () => setChosen(null) },
    );
  };
  return (
    <Panel title={t('answer.title')} tone="warm">
      {application.answerBy ? (
        <Text size="lg">
          {t('answer.by', { date: date(application.answerBy) })}{' '}
          <strong>({relative(`${application.answerBy}T22:59:59Z`, now)})</strong>
        </Text>
      ) : null}
      <Text>{t('answer.silence')}</Text>
      <Form
        form={form}
        onSubmit={(it) =>
          setChosen(it.answer === 'REFUSED' ? { answer: it.answer, reason: it.reason ?? '' } : { answer: it.answer })
        }
      >
        <ChoiceField
          name="answer"
          label={t('answer.label')}
          required
          choices={[
            { value: 'ACCEPTED', label: t('answer.ACCEPTED.label'), description: t('answer.ACCEPTED.effect') },
            { value: 'REFUSED', label: t('answer.REFUSED.label'), description: t('answer.REFUSED.effect') },
          ]}
        />
        {refusing ? (
          <TextareaField
            name="reason"
            label={t('answer.reason')}
            description={t('answer.reasonHint')}
            maxLength={1000}
            required
          />
        ) : null}
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          {t('answer.submit')}
        </Button>
      </Form>
      <ConfirmDialog
        opened={chosen !== null}
        onClose={() => {
          answer.reset();
          setChosen(null);
        }}
        title={t(`answer.${chosen?.answer ?? 'ACCEPTED'}.confirmTitle`)}
        confirm={t(`answer.${chosen?.answer ?? 'ACCEPTED'}.confirm`)}
        danger={chosen?.answer === 'REFUSED'}
        pending={answer.isPending}
        problem={answer.error}
        onConfirm={send}
      >
        {chosen?.answer === 'REFUSED' ? (
          <Stack gap="sm">
            <Text>{t('answer.REFUSED.before')}</Text>
            <List spacing="xs">
              <List.Item>{t('answer.REFUSED.points')}</List.Item>
              <List.Item>{t('answer.REFUSED.next')}</List.Item>
              <List.Item>{t('answer.REFUSED.final')}</List.Item>
            </List>
          </Stack>
        ) : (
          <Text>{t('answer.ACCEPTED.before')}</Text>
        )}
      </ConfirmDialog>
    </Panel>
  );
}
