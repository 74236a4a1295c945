import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton, TextLink } from '@/ui/links';
import { Deadline, useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Pills } from '@/ui/Pills';
import { StatusBadge } from '@/ui/StatusBadge';
import { type LandlordOffer, useLandlordOffers } from './queries';
import { OFFER_STATUSES, type ShownOffers } from './search';

/** The homes of this landlord, latest deadline first. */
export function LandlordOffersPage({
  status,
  onStatus,
}: {
  status: ShownOffers;
  onStatus: (status: ShownOffers) => void;
}) {
  const { t } = useTranslation(['landlord', 'words']);
  const offers = useLandlordOffers(status === 'ALL' ? undefined : status);
  return (
    <Page
      title={t('landlord:offers.title')}
      lead={t('landlord:offers.lead')}
      aside={<LinkButton to="/bailleur/publier">{t('landlord:offers.publish')}</LinkButton>}
    >
      <Pills
        label={t('landlord:offers.status')}
        value={status}
        onChange={onStatus}
        options={OFFER_STATUSES.map((value) => ({
          value,
          label: value === 'ALL' ? t('landlord:offers.all') : t(`words:offerStatus.${value}`),
        }))}
      />
      <Loaded query={offers}>
        {({ pages }) => {
          const items = pages.flatMap((it) => it.items);
          if (items.length === 0) {
            return (
              <EmptyState
                icon="home"
                title={t('landlord:offers.empty')}
                action={<LinkButton to="/bailleur/publier">{t('landlord:offers.publish')}</LinkButton>}
              />
            );
          }
          return (
            <Stack gap="lg">
              <div className="alin-panel">
                <ul className="alin-plain alin-rows">
                  {items.map((it) => (
                    <li key={it.offer.id}>
                      <Row landlordOffer={it} />
                    </li>
                  ))}
                </ul>
              </div>
              <LoadMore query={offers} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Row({ landlordOffer }: { landlordOffer: LandlordOffer }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { money, surface, dateTime } = useFormats();
  const { name } = useOfferWords();
  const { offer, applicantCount, designationCount, undecidedCount, opensAt, reserved } = landlordOffer;
  return (
    <div className="alin-row">
      <Stack gap={3}>
        <Text fw={650}>{name(offer)}</Text>
        <Text size="sm" c="dimmed">
          {offer.reference} · {surface(offer.surfaceSquareMetres)} ·{' '}
          {t('words:perMonth', { rent: money(offer.rentWithChargesCents) })}
          {reserved ? ` · ${t('landlord:offers.reserved')}` : ''}
        </Text>
        <Text size="sm" component="div">
          {offer.status === 'SCHEDULED' ? (
            t('landlord:offers.opens', { date: dateTime(opensAt) })
          ) : (
            <Deadline at={offer.applicationDeadline} dated={false} />
          )}{' '}
          · {t('landlord:offers.applicants', { count: applicantCount })}
        </Text>
        {designationCount > 0 ? (
          <TextLink to="/bailleur" search={{ state: 'ALL', offerId: offer.id }} size="sm">
            {t('landlord:offers.files', { count: designationCount })}
          </TextLink>
        ) : null}
      </Stack>
      {undecidedCount > 0 ? (
        <StatusBadge tone="attention">{t('landlord:offers.undecided', { count: undecidedCount })}</StatusBadge>
      ) : (
        <StatusBadge tone={offer.status === 'ONLINE' ? 'done' : offer.status === 'SCHEDULED' ? 'waiting' : 'neutral'}>
          {t(`words:offerStatus.${offer.status}`)}
        </StatusBadge>
      )}
    </div>
  );
}
