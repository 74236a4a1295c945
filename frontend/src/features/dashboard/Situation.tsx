import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { EmployerStateBadge, useLabels } from '@/ui/labels';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import type { Dashboard } from './queries';

const PRIORITY_TONES: Record<NonNullable<Dashboard['prioritySituation']>['state'], Tone> = {
  NONE: 'neutral',
  PENDING: 'waiting',
  CONFIRMED: 'done',
  REFUSED: 'refused',
};

/** My situation: what the household may look for, and the two conditions that others confirm. */
export function Situation({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const { date, uniqueNumber } = useFormats();
  const { request, situation, employerCondition: employer, prioritySituation: priority } = dashboard;
  if (!request) {
    return (
      <EmptyState
        icon="home"
        title={t('situation.noRequest')}
        action={<LinkButton to="/import">{t('tasks.do.IMPORT_REQUEST')}</LinkButton>}
      >
        {t('situation.noRequestText')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      <Panel title={t('situation.title')} aside={<TextLink to="/demande">{t('situation.see')}</TextLink>}>
        {situation ? <Search situation={situation} /> : null}
        {request.renewalDue ? (
          <Notice tone="warning">
            {request.expiresInDays < 0
              ? t('situation.expired', { date: date(request.expiresOn) })
              : t('situation.renew', { count: request.expiresInDays, date: date(request.expiresOn) })}
          </Notice>
        ) : null}
        <Facts
          facts={[
            { label: t('situation.uniqueNumber'), value: uniqueNumber(request.uniqueNumber) },
            { label: t('situation.platformNumber'), value: request.platformNumber },
            { label: t('situation.since'), value: date(request.initialRegistrationDate) },
          ]}
        />
      </Panel>
      {employer ? (
        <Panel
          title={t('employer.title')}
          aside={employer.state ? <EmployerStateBadge state={employer.state} /> : null}
        >
          <Text>{employer.message}</Text>
          <Facts
            facts={[
              { label: t('employer.company'), value: employer.companyName },
              { label: t('employer.decidedAt'), value: employer.decidedAt ? date(employer.decidedAt) : null },
            ]}
          />
          <TextLink to="/demande/confidentialite">{t('employer.disclosure')}</TextLink>
        </Panel>
      ) : null}
      {priority && (priority.declared || priority.state !== 'NONE') ? (
        <Panel
          title={t('priority.title')}
          aside={
            <StatusBadge tone={PRIORITY_TONES[priority.state]}>{t(`priority.state.${priority.state}`)}</StatusBadge>
          }
        >
          <Text>{t(`priority.text.${priority.state}`)}</Text>
          {priority.decidedAt ? (
            <Text c="dimmed">{t('priority.decidedAt', { date: date(priority.decidedAt) })}</Text>
          ) : null}
        </Panel>
      ) : null}
      <Boost balancing={dashboard.balancing} />
    </Stack>
  );
}

function Search({ situation }: { situation: NonNullable<Dashboard['situation']> }) {
  const { t } = useTranslation('dashboard');
  const { money, surface } = useFormats();
  const { dwellingType, financing } = useLabels();
  return (
    <>
      <dl className="dashboard-situation">
        <div>
          <dt>{t('situation.types')}</dt>
          <dd>{situation.dwellingTypes.map(dwellingType).join(' · ')}</dd>
        </div>
        <div>
          <dt>{t('situation.maximumRent')}</dt>
          <dd>
            {typeof situation.maximumRentCents === 'number'
              ? money(situation.maximumRentCents)
              : t('situation.unknown')}
          </dd>
        </div>
        <div>
          <dt>{t('situation.minimumSurface')}</dt>
          <dd>{surface(situation.minimumSurfaceSquareMetres)}</dd>
        </div>
        <div>
          <dt>{t('situation.household')}</dt>
          <dd>{t('situation.persons', { count: situation.householdSize })}</dd>
        </div>
      </dl>
      {situation.monthlyResourcesKnown ? null : <Notice tone="warning">{t('situation.incomeMissing')}</Notice>}
      {situation.ceilings.length > 0 ? (
        <div>
          <Text fw={600}>{t('situation.ceilings')}</Text>
          {typeof situation.referenceTaxIncomeCents === 'number' ? (
            <Text size="sm" c="dimmed">
              {t('situation.reference', { amount: money(situation.referenceTaxIncomeCents) })}
            </Text>
          ) : null}
          <Facts
            facts={situation.ceilings.map((it) => ({
              label: financing(it.financingCategory),
              value: money(it.ceiling.amountCents),
            }))}
          />
        </div>
      ) : null}
    </>
  );
}

/** The boost in force is public; everyone reads the same sentence. */
function Boost({ balancing }: { balancing: Dashboard['balancing'] }) {
  const { t } = useTranslation('dashboard');
  const { date } = useFormats();
  const { sizeClass } = useLabels();
  return (
    <Panel title={t('boost.title')} tone="soft">
      <Text>
        {balancing.boostedSizeClass
          ? t('boost.on', { sizeClass: sizeClass(balancing.boostedSizeClass), points: balancing.points })
          : t('boost.off')}
      </Text>
      {balancing.boostedSizeClass && balancing.until ? (
        <Text c="dimmed">{t('boost.until', { date: date(balancing.until) })}</Text>
      ) : null}
    </Panel>
  );
}
