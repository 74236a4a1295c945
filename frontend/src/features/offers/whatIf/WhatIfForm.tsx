import { Button, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { ErrorSummary, fieldId } from '@/ui/ErrorSummary';
import { NumberInput } from '@/ui/NumberInput';
import { useOfferWords } from '@/ui/offer';
import type { OfferDetail } from '../queries';
import { bodyOf, type Imagined, isAmount } from './imagined';
import { WhatIfResult } from './WhatIfResult';

const MOST_BIRTHS = 4;

/** What one imagines of one's own situation, and what it would come to. */
export function WhatIfForm({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation('offers');
  const { place } = useOfferWords();
  const [imagined, setImagined] = useState<Imagined>({});
  const [attempt, setAttempt] = useState(0);
  const request = api.useQuery('get', '/me/request');
  const ask = api.useMutation('post', '/offers/{offerId}/what-if');

  const set = (change: Imagined) => setImagined((before) => ({ ...before, ...change }));
  const wrongAmount = !isAmount(imagined.monthlyIncome);
  const outside = offer.findings.some((it) => it.ruleId === 'searched-location' && it.judgement === 'FAILED');
  const levels = request.data?.disclosure.options ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (wrongAmount) return;
    ask.mutate({ params: { path: { offerId: offer.id } }, body: bodyOf(imagined, offer.commune.code) });
  };
  const amountError = attempt > 0 && wrongAmount ? t('whatIf.amount') : undefined;
  return (
    <Stack gap="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ErrorSummary
            problem={ask.error}
            errors={amountError ? [{ field: 'monthlyIncomeCents', message: amountError }] : []}
            attempt={attempt}
          />
          <NativeSelect
            id={fieldId('births')}
            label={t('whatIf.births')}
            data={Array.from({ length: MOST_BIRTHS + 1 }, (_, count) => ({
              value: String(count),
              label: t('whatIf.birthCount', { count }),
            }))}
            value={String(imagined.births ?? 0)}
            onChange={(event) => set({ births: Number(event.currentTarget.value) })}
          />
          <NumberInput
            id={fieldId('monthlyIncomeCents')}
            label={t('whatIf.income')}
            description={t('whatIf.incomeHint')}
            unit="€"
            value={imagined.monthlyIncome}
            error={amountError}
            onChange={(monthlyIncome) => set({ monthlyIncome })}
          />
          {levels.length > 0 ? (
            <NativeSelect
              id={fieldId('disclosureLevel')}
              label={t('whatIf.disclosure')}
              data={[
                { value: '', label: t('whatIf.unchanged') },
                ...levels.map((it) => ({ value: String(it.level), label: it.label })),
              ]}
              value={String(imagined.disclosureLevel ?? '')}
              onChange={(event) => set({ disclosureLevel: Number(event.currentTarget.value) || undefined })}
            />
          ) : null}
          <Checkbox
            label={t('whatIf.employer')}
            checked={imagined.employerConfirms === true}
            onChange={(event) => set({ employerConfirms: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('whatIf.thirty')}
            checked={imagined.turnsThirty === true}
            onChange={(event) => set({ turnsThirty: event.currentTarget.checked })}
          />
          {outside ? (
            <Checkbox
              label={t('whatIf.search', { place: place(offer.commune) })}
              checked={imagined.searchesHere === true}
              onChange={(event) => set({ searchesHere: event.currentTarget.checked })}
            />
          ) : null}
          <CommuneSelect
            id={fieldId('homeCommuneCode')}
            label={t('whatIf.home')}
            value={imagined.homeCommuneCode ?? null}
            onChange={(code) => set({ homeCommuneCode: code ?? undefined })}
          />
          <Button type="submit" loading={ask.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('whatIf.ask')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('whatIf.kept')}
          </Text>
        </Stack>
      </form>
      {ask.data ? <WhatIfResult key={ask.submittedAt} imagined={ask.data} /> : null}
    </Stack>
  );
}
