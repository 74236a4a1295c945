import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { FileRow, FilesByOffer } from '@/ui/FilesByOffer';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { Pills } from '@/ui/Pills';
import { type DesignationCard, useDesignations } from './queries';
import { DESIGNATION_STATES, type DesignationFilters } from './search';

/** The files that Action Logement sent for this landlord's homes, home by home. */
export function DesignationsPage({
  filters,
  onFilters,
}: {
  filters: DesignationFilters;
  onFilters: (filters: DesignationFilters) => void;
}) {
  const { t } = useTranslation('landlord');
  const state = filters.state ?? 'TO_DECIDE';
  const designations = useDesignations({
    ...(state === 'ALL' ? {} : { state }),
    ...(filters.offerId ? { offerId: filters.offerId } : {}),
  });
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Group justify="space-between" gap="sm">
        <Pills
          label={t('list.state')}
          value={state}
          onChange={(chosen) => {
            const { state: _before, ...others } = filters;
            onFilters(chosen === 'TO_DECIDE' ? others : { ...others, state: chosen });
          }}
          options={DESIGNATION_STATES.map((value) => ({ value, label: t(`list.states.${value}`) }))}
        />
        {filters.offerId ? (
          <Button variant="default" onClick={() => onFilters(filters.state ? { state: filters.state } : {})}>
            {t('list.allOffers')}
          </Button>
        ) : null}
      </Group>
      <FilesByOffer
        query={designations}
        empty={
          <EmptyState
            icon="inbox"
            title={t(`list.empty.${state}`)}
            action={<LinkButton to="/bailleur/offres">{t('list.seeOffers')}</LinkButton>}
          >
            <Text>{t('list.emptyText')}</Text>
          </EmptyState>
        }
      >
        {(cards) => <Home cards={cards} />}
      </FilesByOffer>
    </Page>
  );
}

function Home({ cards }: { cards: [DesignationCard, ...DesignationCard[]] }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { money, ordinal, date } = useFormats();
  const { name } = useOfferWords();
  const { offer } = cards[0];
  const line = useId();
  return (
    <Panel title={name(offer)} namedBy={line}>
      <Text id={line} size="sm" c="dimmed">
        {t('landlord:list.home', {
          reference: offer.reference,
          rent: t('words:perMonth', { rent: money(offer.rentWithChargesCents) }),
        })}
      </Text>
      <ul className="alin-plain alin-rows">
        {cards.map((it) => (
          <li key={it.id}>
            <FileRow
              to="/bailleur/designations/$designationId"
              params={{ designationId: it.id }}
              title={t('landlord:list.file', { rank: ordinal(it.alsRank), name: it.applicantName })}
              status={it.status}
              facts={[
                t('landlord:household', { count: it.householdSize }),
                it.answerBy
                  ? t('landlord:list.answerBy', { date: date(it.answerBy) })
                  : t('landlord:list.sent', { date: date(it.sentAt) }),
                ...(it.commissionRank ? [t('landlord:list.commissionRank', { rank: ordinal(it.commissionRank) })] : []),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
