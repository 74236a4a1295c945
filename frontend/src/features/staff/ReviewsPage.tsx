import { Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { EmptyState } from '@/ui/EmptyState';
import { FileRow, FilesByOffer } from '@/ui/FilesByOffer';
import { useFormats } from '@/ui/formats';
import { LinkButton, TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { Pills } from '@/ui/Pills';
import { type ReviewCard, useReviews } from './queries';
import { REVIEW_STATES, type ShownReviews } from './search';

/** The shortlisted files of the adviser's territory, offer by offer, oldest closing first. */
export function ReviewsPage({ state, onState }: { state: ShownReviews; onState: (state: ShownReviews) => void }) {
  const session = useSession();
  // An administrator has no territory: the queue would only answer that it is forbidden.
  if (session.status === 'signed-in' && session.role === 'ADMIN') return <AdminStart />;
  return <Queue state={state} onState={onState} />;
}

function AdminStart() {
  const { t } = useTranslation('staff');
  return (
    <Page title={t('admin.title')} width="reading">
      <EmptyState icon="inbox" title={t('admin.noFiles')}>
        <Stack gap="xs">
          <Text>{t('admin.text')}</Text>
          <TextLink to="/demo/horloge">{t('admin.clock')}</TextLink>
          <TextLink to="/demo/courriels">{t('admin.mails')}</TextLink>
          <TextLink to="/regles">{t('admin.rules')}</TextLink>
        </Stack>
      </EmptyState>
    </Page>
  );
}

function Queue({ state, onState }: { state: ShownReviews; onState: (state: ShownReviews) => void }) {
  const { t } = useTranslation('staff');
  const reviews = useReviews(state === 'ALL' ? {} : { state });
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <Pills
        label={t('queue.state')}
        value={state}
        onChange={onState}
        options={REVIEW_STATES.map((value) => ({ value, label: t(`queue.states.${value}`) }))}
      />
      <FilesByOffer
        query={reviews}
        empty={
          <EmptyState
            icon="done"
            title={t(`queue.empty.${state}`)}
            action={<LinkButton to="/conseiller/offres">{t('queue.seeOffers')}</LinkButton>}
          >
            <Text>{t('queue.emptyText')}</Text>
          </EmptyState>
        }
      >
        {(cards) => <OfferGroup cards={cards} />}
      </FilesByOffer>
    </Page>
  );
}

function OfferGroup({ cards }: { cards: [ReviewCard, ...ReviewCard[]] }) {
  const { t } = useTranslation('staff');
  const { dateTime } = useFormats();
  const { name } = useOfferWords();
  const { offer } = cards[0];
  const line = useId();
  return (
    <Panel
      title={name(offer)}
      namedBy={line}
      aside={
        <TextLink to="/conseiller/offres/$offerId" params={{ offerId: offer.id }}>
          {t('queue.openOffer')}
        </TextLink>
      }
    >
      <Text id={line} size="sm" c="dimmed">
        {t('queue.closed', { reference: offer.reference, date: dateTime(offer.applicationDeadline) })}
      </Text>
      <FileRows cards={cards} />
    </Panel>
  );
}

/** Files in the order of the frozen board. */
export function FileRows({ cards }: { cards: readonly ReviewCard[] }) {
  const { t } = useTranslation('staff');
  const { ordinal, number } = useFormats();
  return (
    <ul className="alin-plain alin-rows">
      {cards.map((it) => (
        <li key={it.applicationId}>
          <FileRow
            to="/conseiller/dossiers/$applicationId"
            params={{ applicationId: it.applicationId }}
            title={t('queue.file', { rank: ordinal(it.position), name: it.applicantName })}
            status={it.status}
            facts={t('queue.facts', {
              points: number(it.total),
              ranked: t('queue.ranked', { count: it.outOf, shown: number(it.outOf) }),
              household: t('household', { count: it.householdSize }),
              number: it.platformNumber,
            })}
          />
        </li>
      ))}
    </ul>
  );
}
