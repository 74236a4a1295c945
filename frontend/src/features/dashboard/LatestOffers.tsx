import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { LinkButton, TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Panel } from '@/ui/Panel';
import type { Dashboard } from './queries';

const OFFERS: string = '/offres';
const offerPath = (id: string): string => `${OFFERS}/${id}`;

/** How many homes match, and the newest of them. */
export function LatestOffers({ dashboard: { matchingOffers: matching, latestOffers } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  if (!matching) {
    return (
      <Panel title={t('offers.title')}>
        <Text>{t('offers.notYet')}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={t('offers.title')}>
      <div>
        <span className="dashboard-figure">{matching.eligible}</span>
        <Text fw={600}>{t('offers.matching', { count: matching.eligible })}</Text>
        <Text c="dimmed">{t('offers.availableNow', { count: matching.availableNow })}</Text>
        {matching.toComplete > 0 ? (
          <Text c="dimmed">{t('offers.toComplete', { count: matching.toComplete })}</Text>
        ) : null}
      </div>
      {latestOffers.length > 0 ? (
        <Stack component="ul" gap={0} className="alin-plain">
          {latestOffers.map((it) => (
            <Offer key={it.id} offer={it} />
          ))}
        </Stack>
      ) : (
        <Text>{t('offers.none')}</Text>
      )}
      <Group>
        <LinkButton to={OFFERS}>{t('offers.all')}</LinkButton>
      </Group>
    </Panel>
  );
}

function Offer({ offer }: { offer: Dashboard['latestOffers'][number] }) {
  const { t } = useTranslation('dashboard');
  const { money, surface, dateTime } = useFormats();
  const { name } = useOfferWords();
  return (
    <li className="dashboard-offer">
      <img src={offer.picture.url} alt={offer.picture.alternativeText} loading="lazy" />
      <div>
        <TextLink to={offerPath(offer.id)} fw={650}>
          {name(offer)}
        </TextLink>
        <Text>
          {t('offers.rent', { rent: money(offer.rentWithChargesCents), surface: surface(offer.surfaceSquareMetres) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('offers.until', { date: dateTime(offer.applicationDeadline) })}
        </Text>
      </div>
    </li>
  );
}
