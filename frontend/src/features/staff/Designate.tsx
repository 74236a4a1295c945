import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { ErrorSummary, type FieldError, fieldId } from '@/ui/ErrorSummary';
import { useFormats } from '@/ui/formats';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { type ReviewCard, useDesignate } from './queries';

type Result = components['schemas']['DesignationResult'];

/** Three candidates are examined for each home unless they are short (R.441-3); the server has the last word. */
const USUAL = 3;

/**
 * Which approved files go to the landlord, in the order of the frozen board. A better file that stays needs its reason,
 * and so does sending fewer than could be sent.
 */
export function Designate({
  offerId,
  approved,
  stillToReview,
  limit,
  onSent,
}: {
  offerId: string;
  approved: ReviewCard[];
  stillToReview: number;
  limit: number;
  onSent: (result: Result) => void;
}) {
  const { t } = useTranslation('staff');
  const { ordinal, number } = useFormats();
  const designate = useDesignate();
  const board = [...approved].sort((a, b) => a.position - b.position);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [shortage, setShortage] = useState('');
  const [attempt, setAttempt] = useState(0);

  const picked = board.filter((it) => chosen.has(it.applicationId));
  const lowest = picked.at(-1)?.position ?? 0;
  const passedOver = board.filter((it) => it.position < lowest && !chosen.has(it.applicationId));
  const short = picked.length > 0 && picked.length < Math.min(USUAL, limit) && board.length > picked.length;

  const errors: FieldError[] = [];
  if (picked.length === 0) errors.push({ field: 'files', message: t('designate.noneChosen') });
  for (const it of passedOver) {
    if (!reasons[it.applicationId]?.trim()) {
      errors.push({
        field: `passed-${it.applicationId}`,
        message: t('designate.passedRequired', { name: it.applicantName }),
      });
    }
  }
  if (short && !shortage.trim()) errors.push({ field: 'shortage', message: t('designate.shortageRequired') });
  const shown = attempt > 0 ? errors : [];
  const errorOf = (field: string) => shown.find((it) => it.field === field)?.message;

  const toggle = (id: string, on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((it) => it + 1);
    if (errors.length > 0 || designate.isPending) return;
    designate.mutate(
      {
        params: { path: { offerId } },
        body: {
          applicationIds: picked.map((it) => it.applicationId),
          ...(passedOver.length > 0
            ? {
                passedOver: passedOver.map((it) => ({
                  applicationId: it.applicationId,
                  reason: reasons[it.applicationId]?.trim() ?? '',
                })),
              }
            : {}),
          ...(short ? { shortageReason: shortage.trim() } : {}),
        },
      },
      { onSuccess: onSent },
    );
  };

  return (
    <Panel title={t('designate.title')} tone="soft">
      <Text>{t('designate.text', { count: limit })}</Text>
      {stillToReview > 0 ? (
        <Notice tone="warning">{t('designate.stillToReview', { count: stillToReview })}</Notice>
      ) : null}
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {shown.length > 0 ? (
            <ErrorSummary errors={shown} attempt={attempt} />
          ) : (
            <ErrorSummary problem={designate.error} attempt={attempt} />
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: the panel's heading names the group */}
          <div role="group" aria-label={t('designate.title')}>
            {board.map((it, index) => {
              const id = it.applicationId;
              const on = chosen.has(id);
              const left = passedOver.includes(it);
              return (
                <div key={id} className="staff-pick">
                  <Checkbox
                    id={index === 0 ? fieldId('files') : undefined}
                    checked={on}
                    disabled={!on && picked.length >= limit}
                    onChange={(event) => toggle(id, event.currentTarget.checked)}
                    label={t('designate.file', { rank: ordinal(it.position), name: it.applicantName })}
                    description={t('designate.facts', {
                      points: number(it.total),
                      household: t('household', { count: it.householdSize }),
                    })}
                  />
                  {left ? (
                    <Textarea
                      id={fieldId(`passed-${id}`)}
                      label={t('designate.passed', { name: it.applicantName })}
                      description={t('designate.passedHint')}
                      value={reasons[id] ?? ''}
                      onChange={(event) => {
                        const text = event.currentTarget.value;
                        setReasons((before) => ({ ...before, [id]: text }));
                      }}
                      error={errorOf(`passed-${id}`)}
                      minRows={2}
                      maxLength={1000}
                      required
                    />
                  ) : null}
                </div>
              );
            })}
          </div>
          {short ? (
            <Textarea
              id={fieldId('shortage')}
              label={t('designate.shortage')}
              description={t('designate.shortageHint')}
              value={shortage}
              onChange={(event) => setShortage(event.currentTarget.value)}
              error={errorOf('shortage')}
              minRows={2}
              maxLength={1000}
              required
            />
          ) : null}
          {picked.length > 0 && picked.length < USUAL && !short ? (
            <Notice>{t('designate.fewCandidates')}</Notice>
          ) : null}
          <Button type="submit" loading={designate.isPending} style={{ alignSelf: 'flex-start' }}>
            {picked.length === 0 ? t('designate.submitNone') : t('designate.submit', { count: picked.length })}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
