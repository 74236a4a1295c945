import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { ExternalButton } from '@/ui/ExternalLink';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { StickyAction } from '@/ui/StickyAction';
import { useFreshness } from './freshness';
import { type HousingRequest, useConfirmDocuments } from './queries';
import { StepPage } from './StepPage';
import { afterSaving } from './steps';

type Document = components['schemas']['RequestDocument'];
const TIERS = ['REGISTRATION', 'VIEW', 'APPLY'] as const;

/** Step 3: the documents lie on the registration site; here the person confirms each one. */
export function DocumentsPage() {
  return <StepPage step="documents">{(request) => <DocumentsForm request={request} />}</StepPage>;
}

const confirmedIn = (request: HousingRequest) =>
  new Set(request.documents.filter((it) => it.confirmed).map((it) => it.code));

function DocumentsForm({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const navigate = useNavigate();
  const confirm = useConfirmDocuments();
  const [ticked, setTicked] = useState(() => confirmedIn(request));
  const [started, setStarted] = useState(() => confirmedIn(request));
  // Each box that was touched here stays as it is; the others follow the newer request.
  const { ifMatch, help } = useFreshness(request, (fresh) => {
    const now = confirmedIn(fresh);
    const touched = (code: string) => ticked.has(code) !== started.has(code);
    setTicked(new Set(fresh.documents.map((it) => it.code).filter((it) => (touched(it) ? ticked : now).has(it))));
    setStarted(now);
  });
  const tick = (code: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(code);
    else next.delete(code);
    setTicked(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(
      { ...ifMatch, body: { confirmed: [...ticked] } },
      { onSuccess: () => void navigate({ to: afterSaving(request, '/demande/envoi') }) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <ErrorSummary problem={confirm.error} attempt={confirm.submittedAt}>
          {help(confirm.error)}
        </ErrorSummary>
        <Notice>
          <Text>{t('documents.where')}</Text>
          <Group mt="sm">
            <ExternalButton href={request.registrationSite.url} variant="default">
              {t('documents.deposit')}
            </ExternalButton>
          </Group>
        </Notice>
        {TIERS.map((tier) => {
          const documents = request.documents.filter((it) => it.tier === tier);
          return documents.length === 0 ? null : (
            <Panel key={tier} title={t(`documents.tier.${tier}`)}>
              <Checkboxes documents={documents} ticked={ticked} onTick={tick} label={t(`documents.tier.${tier}`)} />
            </Panel>
          );
        })}
        <Text role="status" c="dimmed">
          {t('documents.count', { count: ticked.size, of: request.documents.length })}
        </Text>
        <StickyAction>
          <Button type="submit" loading={confirm.isPending}>
            {t('documents.save')}
          </Button>
          <LinkButton to="/demande/confidentialite" variant="default">
            {t('steps.previous')}
          </LinkButton>
        </StickyAction>
      </Stack>
    </form>
  );
}

function Checkboxes({
  documents,
  ticked,
  onTick,
  label,
}: {
  documents: Document[];
  ticked: Set<string>;
  onTick: (code: string, on: boolean) => void;
  label: string;
}) {
  return (
    <Stack gap="md" role="group" aria-label={label}>
      {documents.map((it) => (
        <Checkbox
          key={it.code}
          name={it.code}
          label={it.label}
          checked={ticked.has(it.code)}
          onChange={(event) => onTick(it.code, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
