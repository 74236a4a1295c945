import { Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { ApplicationStatus } from '@/ui/ApplicationStatus';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Findings } from '@/ui/Findings';
import { useFormats } from '@/ui/formats';
import { History } from '@/ui/History';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { type DesignationFile, useDesignation } from './queries';
import './landlord.css';

/** Forms, downloaded beside the facts that one reads first. */
const DesignationSteps = lazy(() => import('./DesignationSteps').then((it) => ({ default: it.DesignationSteps })));

type Person = components['schemas']['RequestPerson'];

/** One designated file: what the commission needs to know, and the next step to record. */
export function DesignationPage({ designationId }: { designationId: string }) {
  const { t } = useTranslation('landlord');
  const { name } = useOfferWords();
  const file = useDesignation(designationId);
  const data = file.data;
  const back = <BackLink to="/bailleur">{t('file.back')}</BackLink>;
  if (isProblem(file.error, 'not-found')) {
    return (
      <Page title={t('file.gone')} eyebrow={back}>
        <EmptyState
          icon="search"
          title={t('file.goneText')}
          action={<LinkButton to="/bailleur">{t('file.back')}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page
      title={data ? `${data.household.applicant.firstName} ${data.household.applicant.lastName}` : t('file.title')}
      eyebrow={back}
      lead={
        data ? (
          <Group gap="sm">
            <ApplicationStatus status={data.status} />
            <span>{name(data.offer)}</span>
          </Group>
        ) : undefined
      }
    >
      <Loaded query={file} skeleton={<Skeletons rows={4} height={180} />}>
        {(it) => <File file={it} />}
      </Loaded>
    </Page>
  );
}

function File({ file }: { file: DesignationFile }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { ordinal, money, date, percent } = useFormats();
  return (
    <div className="landlord-columns">
      <Stack gap="lg" miw={0}>
        <Panel title={t('landlord:file.summary')}>
          <Facts
            facts={[
              { label: t('landlord:file.alsRank'), value: ordinal(file.alsRank) },
              { label: t('landlord:file.sent'), value: date(file.sentAt) },
              { label: t('landlord:file.session'), value: file.sessionOn ? date(file.sessionOn) : null },
              { label: t('landlord:file.rent'), value: money(file.offer.rentWithChargesCents) },
              {
                label: t('landlord:file.effort'),
                value:
                  file.effortRatePercent === null
                    ? t('landlord:file.effortUnknown')
                    : percent(file.effortRatePercent / 100),
              },
              {
                label: t('landlord:file.ceiling'),
                value: file.incomeCeiling
                  ? t('landlord:file.ceilingValue', {
                      amount: money(file.incomeCeiling.amountCents),
                      zone: t(`words:zone.${file.incomeCeiling.zone}`),
                      category: file.incomeCeiling.category,
                    })
                  : null,
              },
            ]}
          />
        </Panel>
        {file.decision ? <Decision file={file} /> : null}
        <Panel title={t('landlord:file.findings')}>
          <Findings findings={file.findings} />
        </Panel>
        <Household file={file} />
      </Stack>
      <Stack gap="lg" miw={0} className="landlord-aside">
        <Suspense fallback={<Skeletons rows={1} height={220} />}>
          <DesignationSteps file={file} />
        </Suspense>
        <History entries={file.history} />
      </Stack>
    </div>
  );
}

function Decision({ file }: { file: DesignationFile }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { ordinal, date, dateTime } = useFormats();
  const it = file.decision;
  if (!it) return null;
  return (
    <Panel title={t('landlord:decision.title')}>
      <Facts
        facts={[
          { label: t('landlord:decision.kind'), value: t(`landlord:decision.kinds.${it.decision}.label`) },
          { label: t('landlord:decision.at'), value: dateTime(it.decidedAt) },
          { label: t('landlord:decision.rank'), value: it.rank ? ordinal(it.rank) : null },
          { label: t('landlord:decision.condition'), value: it.condition },
          {
            label: t('landlord:decision.conditionDeadline'),
            value: it.conditionDeadline ? date(it.conditionDeadline) : null,
          },
          { label: t('landlord:decision.reason'), value: it.reasonCode ? t(`words:reason.${it.reasonCode}`) : null },
          { label: t('landlord:decision.reasonText'), value: it.reasonText },
          { label: t('landlord:decision.answerBy'), value: it.answerBy ? date(it.answerBy) : null },
          { label: t('landlord:steps.lease.done'), value: file.leaseSignedOn ? date(file.leaseSignedOn) : null },
          { label: t('landlord:steps.moveIn.done'), value: file.movedInOn ? date(file.movedInOn) : null },
        ]}
      />
    </Panel>
  );
}

function Household({ file }: { file: DesignationFile }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { money, date, surface, list, uniqueNumber } = useFormats();
  const { place } = useOfferWords();
  const { household } = file;
  const { income, currentDwelling, search } = household;
  const amount = (cents: number | null | undefined) => (typeof cents === 'number' ? money(cents) : t('words:unknown'));
  return (
    <>
      <Panel title={t('landlord:householdTitle')}>
        <Text fw={650}>{t('landlord:household', { count: household.size })}</Text>
        <PersonFacts label={t('landlord:people.applicant')} person={household.applicant} />
        {household.coApplicant ? (
          <PersonFacts label={t('landlord:people.coApplicant')} person={household.coApplicant} />
        ) : null}
        {household.dependants.length > 0 ? (
          <div>
            <Text fw={650}>{t('landlord:people.dependants')}</Text>
            <ul>
              {household.dependants.map((it) => (
                <li key={`${it.firstName} ${it.birthDate} ${it.relation}`}>
                  {t('landlord:people.dependant', {
                    name: it.firstName ?? t('words:unknown'),
                    born: date(it.birthDate),
                    relation: t(`landlord:people.relations.${it.relation}`),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {household.expectedBirths > 0 ? (
          <Text>{t('landlord:people.births', { count: household.expectedBirths })}</Text>
        ) : null}
      </Panel>
      <Panel title={t('landlord:request.title')}>
        <Facts
          facts={[
            { label: t('landlord:request.uniqueNumber'), value: uniqueNumber(household.uniqueNumber) },
            { label: t('landlord:request.registered'), value: date(household.initialRegistrationDate) },
            { label: t('landlord:request.reasons'), value: list(household.reasons.map((it) => it.label)) },
            { label: t('landlord:request.monthly'), value: amount(income.monthlyIncomeCents) },
            { label: t('landlord:request.benefit'), value: amount(income.housingBenefitCents) },
            {
              label: t('landlord:request.taxIncome', { year: income.nMinus2Year ?? 'N-2' }),
              value: amount(income.nMinus2Cents),
            },
            {
              label: t('landlord:request.taxIncome', { year: income.nMinus1Year ?? 'N-1' }),
              value: amount(income.nMinus1Cents),
            },
            {
              label: t('landlord:request.housing'),
              value: [
                currentDwelling?.housing?.label,
                currentDwelling?.commune ? place(currentDwelling.commune) : null,
                currentDwelling?.surfaceSquareMetres ? surface(currentDwelling.surfaceSquareMetres) : null,
              ]
                .filter(Boolean)
                .join(', '),
            },
            {
              label: t('landlord:request.types'),
              value: list(search.dwellingTypes.map((it) => t(`words:dwellingType.${it}`))),
            },
            {
              label: t('landlord:request.places'),
              value: list([...search.communes.map(place), ...search.departments.map((it) => it.name)]),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function PersonFacts({ label, person }: { label: string; person: Person }) {
  const { t } = useTranslation(['landlord', 'words']);
  const { date } = useFormats();
  const { place } = useOfferWords();
  const work = person.employment;
  return (
    <Stack gap={2}>
      <Text fw={650}>{label}</Text>
      <Facts
        facts={[
          { label: t('landlord:people.name'), value: `${person.firstName} ${person.lastName}` },
          { label: t('landlord:people.born'), value: date(person.birthDate) },
          { label: t('landlord:people.email'), value: person.email },
          { label: t('landlord:people.phone'), value: person.phone },
          { label: t('landlord:people.disabled'), value: person.disabled ? t('words:yes') : null },
          { label: t('landlord:people.occupation'), value: work?.occupation },
          { label: t('landlord:people.contract'), value: work?.contractType?.label },
          { label: t('landlord:people.employer'), value: work?.employerName },
          { label: t('landlord:people.workCommune'), value: work?.workCommune ? place(work.workCommune) : null },
        ]}
      />
    </Stack>
  );
}
