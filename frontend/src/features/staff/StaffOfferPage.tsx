import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { Notice } from '@/ui/Notice';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { Designate } from './Designate';
import { useReviews, useStaffOffer } from './queries';
import { FileRows } from './ReviewsPage';
import { Counts } from './StaffOffersPage';
import './staff.css';

type Result = components['schemas']['DesignationResult'];

/** One offer: its files in board order, and the nomination of those that go to the landlord. */
export function StaffOfferPage({ offerId }: { offerId: string }) {
  const { t } = useTranslation('staff');
  const { dateTime } = useFormats();
  const { name } = useOfferWords();
  const reviews = useReviews({ offerId });
  const cards = reviews.data?.pages.flatMap((it) => it.items) ?? [];
  const offer = cards[0]?.offer;
  // Without a file the department is unknown, and the whole territory is looked through.
  const staffOffer = useStaffOffer(offerId, reviews.data ? (offer?.commune.departmentCode ?? '') : undefined);
  const [sent, setSent] = useState<Result | null>(null);
  const known = offer ?? staffOffer.data?.offer;
  const approved = cards.filter((it) => it.status === 'APPROVED');
  const canDesignate = approved.length > 0 && (staffOffer.data ? staffOffer.data.canDesignate : false);
  return (
    <Page
      title={known ? name(known) : t('offer.title')}
      eyebrow={<BackLink to="/conseiller/offres">{t('offer.back')}</BackLink>}
      lead={
        known
          ? t('offers.row', {
              reference: known.reference,
              landlord: known.landlordName,
              date: dateTime(known.applicationDeadline),
            })
          : undefined
      }
      width="reading"
    >
      {sent ? (
        <Notice tone="success" title={t('designate.sent', { count: sent.designations.length })} live>
          <Stack gap={4}>
            <Text>{t('designate.sentText')}</Text>
            {sent.warnings.map((it) => (
              <Text key={it} fw={600}>
                {it}
              </Text>
            ))}
          </Stack>
        </Notice>
      ) : null}
      <Loaded query={reviews}>
        {() => (
          <Stack gap="lg">
            {staffOffer.data ? (
              <Panel title={t('offer.counts')}>
                <Counts staffOffer={staffOffer.data} />
              </Panel>
            ) : null}
            {cards.length === 0 ? (
              <EmptyState icon="inbox" title={t('offer.noFiles')}>
                <Text>{t('offer.noFilesText')}</Text>
              </EmptyState>
            ) : (
              <Panel title={t('offer.files')}>
                <FileRows cards={cards} />
                <LoadMore query={reviews} />
              </Panel>
            )}
            {canDesignate && staffOffer.data ? (
              <Designate
                offerId={offerId}
                approved={approved}
                stillToReview={staffOffer.data.toReviewCount}
                limit={staffOffer.data.designationLimit}
                onSent={setSent}
              />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
