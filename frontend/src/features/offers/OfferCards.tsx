import { Checkbox, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import {
  IconBriefcase,
  IconCalendarClock,
  IconListNumbers,
  IconMapPin,
  IconStarFilled,
  IconUserCheck,
  IconUsers,
  IconWheelchair,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { Deadline, useOfferWords } from '@/ui/offer';
import { StatusBadge } from '@/ui/StatusBadge';
import { toggleCompared, useCompared } from './compare';
import { MOST_COMPARED } from './compareSearch';
import type { OfferCard } from './queries';

export function OfferCards({ offers, dimmed }: { offers: OfferCard[]; dimmed?: boolean }) {
  return (
    <ul className="alin-plain alin-grid offers-grid" aria-busy={dimmed || undefined} data-dimmed={dimmed || undefined}>
      {offers.map((it) => (
        <li key={it.id} className="offer-card">
          <Card offer={it} />
        </li>
      ))}
    </ul>
  );
}

function Card({ offer }: { offer: OfferCard }) {
  const { t } = useTranslation(['offers', 'words']);
  const { money, surface, number, ordinal } = useFormats();
  const { name, place } = useOfferWords();
  return (
    <>
      <div className="offer-card-picture">
        <img src={offer.picture.url} alt={offer.picture.alternativeText} loading="lazy" width={800} height={600} />
        <div className="offer-card-marks">
          {offer.myApplicationId ? (
            <StatusBadge tone="done">{t('offers:card.applied')}</StatusBadge>
          ) : offer.availableNow ? (
            <StatusBadge tone="waiting">{t('offers:card.availableNow')}</StatusBadge>
          ) : null}
        </div>
      </div>
      <Stack gap={6} p="md">
        <Text component="h2" m={0} lh={1.25}>
          <Link to="/offres/$offerId" params={{ offerId: offer.id }} className="offer-card-link">
            <VisuallyHidden>{name(offer)}, </VisuallyHidden>
            <span className="offer-card-rent">{money(offer.rentWithChargesCents)}</span>
          </Link>{' '}
          <Text span c="dimmed" size="sm">
            {t('offers:card.charges')}
          </Text>
        </Text>
        <Text fw={600}>
          {t(`words:kind.${offer.kind}`)} · {t(`words:dwellingType.${offer.dwellingType}`)} ·{' '}
          {surface(offer.surfaceSquareMetres)}
        </Text>
        <Line Icon={IconMapPin}>{place(offer.commune)}</Line>
        <Line Icon={IconCalendarClock}>
          <Deadline at={offer.applicationDeadline} />
        </Line>
        <Line Icon={IconUsers}>
          {t('offers:card.applicants', { count: offer.applicantCount, shown: number(offer.applicantCount) })}
        </Line>
        {offer.myRank ? (
          <Line Icon={IconListNumbers}>
            {t('offers:card.rank', {
              position: ordinal(offer.myRank.position),
              count: offer.myRank.outOf,
              shown: number(offer.myRank.outOf),
            })}
          </Line>
        ) : null}
        {typeof offer.kilometresToWork === 'number' ? (
          <Line Icon={IconBriefcase}>{t('offers:card.work', { count: offer.kilometresToWork })}</Line>
        ) : null}
        {offer.reserved ? (
          <Line Icon={IconStarFilled} color="var(--alin-focus)">
            {t('offers:card.reserved')}
          </Line>
        ) : null}
        {offer.accessible ? <Line Icon={IconWheelchair}>{t('offers:card.accessible')}</Line> : null}
        {offer.myApplicationId ? (
          <Line Icon={IconUserCheck}>
            <TextLink
              to="/candidatures/$applicationId"
              params={{ applicationId: offer.myApplicationId }}
              className="offer-card-above"
            >
              {t('offers:card.seeApplication')}
            </TextLink>
          </Line>
        ) : null}
        <Compare offerId={offer.id} name={name(offer)} />
        {offer.missing.length > 0 ? (
          <div className="offer-card-missing">
            <Text fw={650} size="sm">
              {t('offers:card.missing')}
            </Text>
            <ul>
              {offer.missing.map((it) => (
                <li key={it.code}>{it.message}</li>
              ))}
            </ul>
            <TextLink to="/demande" className="offer-card-above" size="sm">
              {t('offers:card.complete')}
            </TextLink>
          </div>
        ) : null}
      </Stack>
    </>
  );
}

function Compare({ offerId, name }: { offerId: string; name: string }) {
  const { t } = useTranslation('offers');
  const chosen = useCompared();
  const on = chosen.includes(offerId);
  return (
    <Checkbox
      className="offer-card-above"
      label={t('compare.add')}
      aria-label={t('compare.addThis', { name })}
      checked={on}
      disabled={!on && chosen.length >= MOST_COMPARED}
      onChange={() => toggleCompared(offerId)}
    />
  );
}

function Line({ Icon, color, children }: { Icon: typeof IconMapPin; color?: string; children: React.ReactNode }) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden color={color ?? 'var(--alin-icon)'} style={{ flex: 'none', marginTop: 2 }} />
      <div>{children}</div>
    </Group>
  );
}

export function CardsSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div className="alin-grid offers-grid" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((it) => (
        <Skeleton key={it} height={380} radius="lg" />
      ))}
    </div>
  );
}
