import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ApplicationStatus } from '@/ui/ApplicationStatus';
import { BackLink } from '@/ui/BackLink';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { History } from '@/ui/History';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { ScoreSheet } from '@/ui/ScoreSheet';
import { LiveRank } from './LiveRank';
import { Outcome } from './Outcome';
import { type Application, useApplication, useRank, useWithdraw } from './queries';
import { Stages } from './Stages';
import './applications.css';
import '@/ui/nonce';

/** A form, which few applications need. */
const Answer = lazy(() => import('./Answer').then((it) => ({ default: it.Answer })));

/** One application: where it stands now, why, what happened, and what one may do. */
export function ApplicationPage({ applicationId, justApplied }: { applicationId: string; justApplied: boolean }) {
  const { t } = useTranslation(['applications', 'words']);
  const { name } = useOfferWords();
  const { money } = useFormats();
  const application = useApplication(applicationId);
  const data = application.data;
  const back = <BackLink to="/candidatures">{t('applications:detail.back')}</BackLink>;
  if (isProblem(application.error, 'not-found')) {
    return (
      <Page title={t('applications:detail.gone.title')} eyebrow={back}>
        <EmptyState
          icon="search"
          title={t('applications:detail.gone.text')}
          action={<LinkButton to="/candidatures">{t('applications:detail.back')}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page
      title={data ? name(data.offer) : t('applications:detail.title')}
      eyebrow={back}
      lead={
        data ? (
          <Group gap="sm">
            <ApplicationStatus status={data.status} />
            <span>{t('words:perMonth', { rent: money(data.offer.rentWithChargesCents) })}</span>
          </Group>
        ) : undefined
      }
    >
      <Loaded query={application} skeleton={<Skeletons rows={4} height={160} />}>
        {(it) => <Detail application={it} justApplied={justApplied} />}
      </Loaded>
    </Page>
  );
}

function Detail({ application, justApplied }: { application: Application; justApplied: boolean }) {
  const { t } = useTranslation('applications');
  const rank = useRank(application.id, application.rank !== null);
  const sheet = rank.data?.sheet ?? application.sheet;
  const position = rank.data ?? application.rank;
  return (
    <Stack gap="lg">
      {justApplied && application.status === 'SUBMITTED' ? (
        <Notice tone="success" title={t('detail.applied.title')} live>
          <Text>{t('detail.applied.text')}</Text>
        </Notice>
      ) : null}
      <Outcome application={application} />
      {application.actions.includes('ANSWER') ? (
        <Suspense fallback={<Skeletons rows={1} height={220} />}>
          <Answer application={application} />
        </Suspense>
      ) : null}
      <div className="application-columns">
        {position ? (
          <div className="application-where">
            <LiveRank applicationId={application.id} rank={position} live={application.live} />
          </div>
        ) : null}
        <Stack gap="lg" className="application-side">
          <Stages application={application} />
          <History entries={application.history} />
          <OfferLink application={application} />
        </Stack>
        {sheet ? (
          <div className="application-why">
            <Panel title={t('detail.score')}>
              <ScoreSheet sheet={sheet} explanation={rank.data?.explanation ?? []} />
              <Text size="sm" c="dimmed">
                {t('detail.ruleSet', { version: rank.data?.ruleSetVersion ?? application.ruleSetVersion })}{' '}
                <TextLink to="/regles">{t('detail.rules')}</TextLink>
              </Text>
            </Panel>
          </div>
        ) : null}
      </div>
      {application.actions.includes('WITHDRAW') ? <Withdraw application={application} /> : null}
    </Stack>
  );
}

function OfferLink({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const { dateTime } = useFormats();
  return (
    <Panel title={t('detail.offer')}>
      <Stack gap={4}>
        <Text>{t('detail.reference', { reference: application.offer.reference })}</Text>
        <Text>{t('detail.landlord', { landlord: application.offer.landlordName })}</Text>
        <Text>{t('detail.deadline', { date: dateTime(application.offer.applicationDeadline) })}</Text>
        <TextLink to="/offres/$offerId" params={{ offerId: application.offer.id }}>
          {t('detail.seeOffer')}
        </TextLink>
      </Stack>
    </Panel>
  );
}

function Withdraw({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw();
  return (
    <>
      <Button
        variant="default"
        c="var(--alin-danger)"
        onClick={() => setAsking(true)}
        aria-haspopup="dialog"
        style={{ alignSelf: 'flex-start' }}
      >
        {t('withdraw.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          withdraw.reset();
          setAsking(false);
        }}
        title={t('withdraw.title')}
        confirm={t('withdraw.confirm')}
        danger
        pending={withdraw.isPending}
        problem={withdraw.error}
        onConfirm={() =>
          withdraw.mutate(
            { params: { path: { applicationId: application.id } } },
            { onSuccess: () => setAsking(false) },
          )
        }
      >
        <Stack gap="sm">
          <Text>{t('withdraw.lose')}</Text>
          <Text>{t('withdraw.free')}</Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
