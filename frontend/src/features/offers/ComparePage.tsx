import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import type { OfferDetail } from './queries';
import '@/ui/sheet.css';
import './offers.css';

/** Up to four homes side by side: what they cost, what they are, where one would stand. */
export function ComparePage({ offerIds }: { offerIds: string[] }) {
  const { t } = useTranslation('offers');
  const cache = useQueryClient();
  // One question for all of them, answered from what the pages of the homes have read already where it is fresh.
  const offers = useQuery({
    queryKey: ['compared', ...offerIds],
    queryFn: () =>
      Promise.all(
        offerIds.map((offerId) =>
          cache.fetchQuery({
            ...api.queryOptions('get', '/offers/{offerId}', { params: { path: { offerId } } }),
            staleTime: 10_000,
          }),
        ),
      ),
  });
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead')}
      eyebrow={<BackLink to="/offres">{t('detail.back')}</BackLink>}
    >
      {offerIds.length === 0 ? (
        <EmptyState
          icon="home"
          title={t('compare.empty')}
          action={<LinkButton to="/offres">{t('detail.back')}</LinkButton>}
        >
          <Text>{t('compare.emptyText')}</Text>
        </EmptyState>
      ) : (
        <Loaded query={offers} skeleton={<Skeletons rows={2} height={240} />}>
          {(it) => <Table offers={it} />}
        </Loaded>
      )}
    </Page>
  );
}

function Table({ offers }: { offers: OfferDetail[] }) {
  const { t } = useTranslation(['offers', 'words']);
  const { money, surface, date, dateTime, ordinal, number } = useFormats();
  const { name } = useOfferWords();
  const rankOf = (position: number | null, outOf: number) =>
    position === null
      ? t('offers:compare.none')
      : t('offers:compare.rankOf', { position: ordinal(position), count: outOf, outOf: number(outOf) });
  const effort = (it: OfferDetail) => it.explanation.find((line) => line.criterion === 'effort-rate')?.fact;
  const rows: { key: string; label: string; of: (offer: OfferDetail) => ReactNode }[] = [
    { key: 'rent', label: t('offers:facts.rent'), of: (it) => money(it.rentWithChargesCents) },
    { key: 'effort', label: t('offers:compare.effort'), of: (it) => effort(it) ?? t('offers:compare.none') },
    { key: 'surface', label: t('offers:facts.surface'), of: (it) => surface(it.surfaceSquareMetres) },
    {
      key: 'eligible',
      label: t('offers:compare.eligible'),
      of: ({ indicators: it }) => rankOf(it.rankAmongEligible, it.eligibleCount),
    },
    {
      key: 'applicants',
      label: t('offers:compare.applicants'),
      of: ({ indicators: it }) =>
        rankOf(it.rankAmongApplicants, it.applicantCount + (it.rankAmongApplicants === null ? 0 : 1)),
    },
    {
      key: 'points',
      label: t('offers:compare.points'),
      of: (it) => (it.score ? number(it.score.total) : t('offers:compare.none')),
    },
    { key: 'deadline', label: t('offers:compare.deadline'), of: (it) => dateTime(it.applicationDeadline) },
    { key: 'available', label: t('offers:facts.available'), of: (it) => date(it.availableOn) },
    { key: 'financing', label: t('offers:facts.financing'), of: (it) => t(`words:financing.${it.financingCategory}`) },
    { key: 'energy', label: t('offers:facts.energy'), of: (it) => it.energyClass ?? t('words:unknown') },
    { key: 'lift', label: t('offers:facts.lift'), of: (it) => t(it.lift ? 'words:yes' : 'words:no') },
    {
      key: 'accessible',
      label: t('offers:facts.accessible'),
      of: (it) => t(it.accessible ? 'words:yes' : 'words:no'),
    },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark of the page
    <div className="alin-table" role="region" aria-label={t('offers:compare.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('offers:compare.home')}</th>
            {offers.map((it) => (
              <th key={it.id} scope="col" className="offer-compared">
                <TextLink to="/offres/$offerId" params={{ offerId: it.id }}>
                  {name(it)}
                </TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, of }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {offers.map((it) => (
                <td key={it.id}>{of(it)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
