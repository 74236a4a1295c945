import { Stack, Text } from '@mantine/core';
import { IconCalendarClock, IconHomeCheck, IconListNumbers, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { useFormats } from '@/ui/formats';
import { useRelative } from '@/ui/relative';
import type { OfferDetail } from './queries';

/** The four figures that help to decide, and the moment at which they were true. */
export function Indicators({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation('offers');
  const { date, dateTime, number, ordinal } = useFormats();
  const relative = useRelative();
  const now = useNow();
  const it = offer.indicators;
  const closed = new Date(it.applicationDeadline) <= now;
  const applied = Boolean(offer.myApplicationId);
  return (
    <Stack gap={6} component="section" aria-label={t('indicators.title')}>
      <dl className="offer-indicators">
        <Indicator Icon={IconCalendarClock} label={t('indicators.deadline')}>
          <span className="figure date">{closed ? t('indicators.closed') : relative(it.applicationDeadline, now)}</span>
          <Text size="sm" c="dimmed">
            {dateTime(it.applicationDeadline)}
          </Text>
        </Indicator>
        <Indicator Icon={IconHomeCheck} label={t('indicators.available')}>
          <span className="figure date">{offer.availableNow ? t('indicators.now') : date(it.availableOn)}</span>
          {offer.availableNow ? (
            <Text size="sm" c="dimmed">
              {t('indicators.since', { date: date(it.availableOn) })}
            </Text>
          ) : null}
        </Indicator>
        <Indicator Icon={IconUsers} label={t('indicators.eligible')} rank>
          {it.rankAmongEligible === null ? (
            <>
              <span className="figure date">{t('indicators.none')}</span>
              <Text size="sm">
                {t('indicators.eligibleNone', { count: it.eligibleCount, shown: number(it.eligibleCount) })}
              </Text>
            </>
          ) : (
            <>
              <span className="figure">{ordinal(it.rankAmongEligible)}</span>
              <Text size="sm">
                {t('indicators.eligibleText', { count: it.eligibleCount, shown: number(it.eligibleCount) })}
              </Text>
            </>
          )}
        </Indicator>
        <Indicator Icon={IconListNumbers} label={t('indicators.applicants')} rank>
          {it.rankAmongApplicants === null ? (
            <>
              <span className="figure date">{t('indicators.none')}</span>
              <Text size="sm">
                {t('indicators.applicantsNone', { count: it.applicantCount, shown: number(it.applicantCount) })}
              </Text>
            </>
          ) : (
            <>
              <span className="figure">{ordinal(it.rankAmongApplicants)}</span>
              <Text size="sm">
                {applied
                  ? t('indicators.applicantsApplied', { count: it.applicantCount, shown: number(it.applicantCount) })
                  : t('indicators.applicantsText', {
                      count: it.applicantCount + 1,
                      shown: number(it.applicantCount + 1),
                    })}
              </Text>
            </>
          )}
        </Indicator>
      </dl>
      <Text size="sm" c="dimmed">
        {t('indicators.asOf', { at: dateTime(it.asOf) })}
      </Text>
    </Stack>
  );
}

function Indicator({
  Icon,
  label,
  rank = false,
  children,
}: {
  Icon: typeof IconUsers;
  label: string;
  rank?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="offer-indicator" data-rank={rank || undefined}>
      <dt>
        <Icon size={18} aria-hidden style={{ flex: 'none' }} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
