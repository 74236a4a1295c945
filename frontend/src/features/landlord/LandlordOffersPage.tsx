import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { LinkButton, TextLink } from '@/ui/links';
import { OfferRows } from '@/ui/OfferRows';
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
      <OfferRows
        query={offers}
        empty={
          <EmptyState
            icon="home"
            title={t('landlord:offers.empty')}
            action={<LinkButton to="/bailleur/publier">{t('landlord:offers.publish')}</LinkButton>}
          />
        }
        says={(it) => <Says landlordOffer={it} />}
        state={(it) => <State landlordOffer={it} />}
      />
    </Page>
  );
}

function Says({ landlordOffer }: { landlordOffer: LandlordOffer }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { money, surface, dateTime } = useFormats();
  const { name } = useOfferWords();
  const { offer, applicantCount, designationCount, opensAt, reserved } = landlordOffer;
  return (
    <>
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
    </>
  );
}

function State({ landlordOffer: { offer, undecidedCount } }: { landlordOffer: LandlordOffer }) {
  const { t } = useTranslation(['landlord', 'words']);
  if (undecidedCount > 0) {
    return <StatusBadge tone="attention">{t('landlord:offers.undecided', { count: undecidedCount })}</StatusBadge>;
  }
  const tone = offer.status === 'ONLINE' ? 'done' : offer.status === 'SCHEDULED' ? 'waiting' : 'neutral';
  return <StatusBadge tone={tone}>{t(`words:offerStatus.${offer.status}`)}</StatusBadge>;
}
