import { Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { DEPARTMENTS } from '@/ui/departments';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { LinkButton, TextLink } from '@/ui/links';
import { OfferRows } from '@/ui/OfferRows';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Pills } from '@/ui/Pills';
import { StatusBadge } from '@/ui/StatusBadge';
import { type StaffOffer, useStaffOffers } from './queries';
import { OFFER_STATUSES, type StaffOfferFilters } from './search';
import './staff.css';

/** The offers of the adviser's territory with the state of their files; closed ones first, since they wait for her. */
export function StaffOffersPage({
  filters,
  onFilters,
}: {
  filters: StaffOfferFilters;
  onFilters: (filters: StaffOfferFilters) => void;
}) {
  const { t } = useTranslation(['staff', 'words']);
  const session = useSession();
  const status = filters.status ?? 'CLOSED';
  const offers = useStaffOffers({
    ...(status === 'ALL' ? {} : { status }),
    ...(filters.departmentCode ? { departmentCode: filters.departmentCode } : {}),
  });
  const territories = session.status === 'signed-in' ? session.profile.territories : [];
  const departments = territories.length > 0 ? territories : DEPARTMENTS;
  return (
    <Page title={t('staff:offers.title')} lead={t('staff:offers.lead')}>
      <Group gap="md" align="flex-end">
        <Pills
          label={t('staff:offers.status')}
          value={status}
          onChange={(chosen) => {
            const { status: _before, ...others } = filters;
            onFilters(chosen === 'CLOSED' ? others : { ...others, status: chosen });
          }}
          options={OFFER_STATUSES.map((value) => ({
            value,
            label: value === 'ALL' ? t('staff:offers.all') : t(`words:offerStatus.${value}`),
          }))}
        />
        <NativeSelect
          aria-label={t('staff:offers.department')}
          data={[
            { value: '', label: t('staff:offers.anyDepartment') },
            ...departments.map((it) => ({ value: it.code, label: `${it.code} – ${it.name}` })),
          ]}
          value={filters.departmentCode ?? ''}
          onChange={(event) => {
            const code = event.currentTarget.value;
            const { departmentCode: _before, ...others } = filters;
            onFilters(code ? { ...others, departmentCode: code } : others);
          }}
        />
      </Group>
      <OfferRows
        query={offers}
        empty={
          <EmptyState
            icon="search"
            title={t('staff:offers.empty')}
            action={<LinkButton to="/conseiller">{t('staff:file.back')}</LinkButton>}
          />
        }
        says={(it) => <Says staffOffer={it} />}
        state={(it) => <OfferState staffOffer={it} />}
      />
    </Page>
  );
}

function Says({ staffOffer }: { staffOffer: StaffOffer }) {
  const { t } = useTranslation(['staff', 'words']);
  const { dateTime } = useFormats();
  const { name } = useOfferWords();
  const { offer } = staffOffer;
  return (
    <>
      <TextLink to="/conseiller/offres/$offerId" params={{ offerId: offer.id }} fw={650}>
        {name(offer)}
      </TextLink>
      <Text size="sm" c="dimmed">
        {t('staff:offers.row', {
          reference: offer.reference,
          landlord: offer.landlordName,
          date: dateTime(offer.applicationDeadline),
        })}
      </Text>
      <Counts staffOffer={staffOffer} />
    </>
  );
}

export function Counts({ staffOffer }: { staffOffer: StaffOffer }) {
  const { t } = useTranslation('staff');
  const { number } = useFormats();
  const counts = [
    { label: t('counts.applicants'), value: staffOffer.applicantCount },
    { label: t('counts.shortlisted'), value: staffOffer.shortlistedCount },
    { label: t('counts.toReview'), value: staffOffer.toReviewCount },
    { label: t('counts.approved'), value: staffOffer.approvedCount },
    { label: t('counts.rejected'), value: staffOffer.rejectedCount },
    { label: t('counts.designated'), value: staffOffer.designatedCount },
  ];
  return (
    <dl className="staff-counts">
      {counts.map((it) => (
        <div key={it.label}>
          <dt>{it.label}</dt>
          <dd>{number(it.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function OfferState({ staffOffer }: { staffOffer: StaffOffer }) {
  const { t } = useTranslation(['staff', 'words']);
  const { offer, designatedCount, toReviewCount, canDesignate } = staffOffer;
  if (offer.status !== 'CLOSED') {
    return <StatusBadge tone="neutral">{t(`words:offerStatus.${offer.status}`)}</StatusBadge>;
  }
  if (designatedCount > 0) {
    return <StatusBadge tone="done">{t('staff:offers.sent')}</StatusBadge>;
  }
  if (toReviewCount > 0) return <StatusBadge tone="attention">{t('staff:offers.toReview')}</StatusBadge>;
  if (canDesignate) return <StatusBadge tone="attention">{t('staff:offers.toDesignate')}</StatusBadge>;
  return <StatusBadge tone="neutral">{t('words:offerStatus.CLOSED')}</StatusBadge>;
}
