import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { useLabels } from '@/ui/labels';
import { Panel } from '@/ui/Panel';
import type { HousingRequest } from './queries';

type Person = components['schemas']['RequestPerson'];

/** The facts of the register by subject. Nothing here can be changed on the platform. */
export function RegisterFacts({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  return (
    <>
      <Panel title={t('sections.IDENTITY')}>
        <PersonFacts person={request.household.applicant} />
      </Panel>
      <Panel title={t('sections.HOUSEHOLD')}>
        <HouseholdFacts household={request.household} />
      </Panel>
      <Panel title={t('sections.INCOME')}>
        <IncomeFacts income={request.income} />
      </Panel>
      <Panel title={t('sections.CURRENT_DWELLING')}>
        <DwellingFacts request={request} />
      </Panel>
      <Panel title={t('sections.SEARCH')}>
        <SearchFacts request={request} />
      </Panel>
    </>
  );
}

function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('request');
  const { date } = useFormats();
  const work = person.employment;
  return (
    <Facts
      facts={[
        { label: t('person.title'), value: person.title ? t(`person.civility.${person.title}`) : null },
        { label: t('person.lastName'), value: person.lastName },
        { label: t('person.birthName'), value: person.birthName },
        { label: t('person.firstName'), value: person.firstName },
        { label: t('person.birthDate'), value: date(person.birthDate) },
        {
          label: t('person.familyStatus'),
          value: person.familyStatus ? t(`person.family.${person.familyStatus}`) : null,
        },
        { label: t('person.phone'), value: person.phone },
        { label: t('person.email'), value: person.email },
        { label: t('person.contract'), value: work?.contractType?.label },
        { label: t('person.occupation'), value: work?.occupation },
        { label: t('person.employer'), value: work?.employerName },
        { label: t('person.siret'), value: work?.employerSiret },
        { label: t('person.workCommune'), value: work?.workCommune?.name },
      ]}
    />
  );
}

function HouseholdFacts({ household }: { household: HousingRequest['household'] }) {
  const { t } = useTranslation('request');
  const { date } = useFormats();
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          { label: t('household.size'), value: t('household.persons', { count: household.size }) },
          { label: t('household.couple'), value: t(`household.link.${household.couple}`) },
          { label: t('household.births'), value: household.expectedBirths > 0 ? household.expectedBirths : null },
        ]}
      />
      {household.coApplicant ? (
        <div>
          <Title order={3} size="h3" mb="xs">
            {t('household.coApplicant')}
          </Title>
          <PersonFacts person={household.coApplicant} />
        </div>
      ) : null}
      {household.dependants.length > 0 ? (
        <div>
          <Title order={3} size="h3" mb="xs">
            {t('household.dependants')}
          </Title>
          <Facts
            facts={household.dependants.map((it, index) => ({
              key: `${it.birthDate} ${index}`,
              label: t(`household.relation.${it.relation}`),
              value: t('household.dependant', {
                name: [it.firstName, it.lastName].filter(Boolean).join(' ') || t('household.unnamed'),
                date: date(it.birthDate),
              }),
            }))}
          />
        </div>
      ) : null}
    </Stack>
  );
}

function IncomeFacts({ income }: { income: HousingRequest['income'] }) {
  const { t } = useTranslation('request');
  const { money } = useFormats();
  const amount = (cents: number | null | undefined) => (typeof cents === 'number' ? money(cents) : null);
  return (
    <Facts
      facts={[
        { label: t('income.monthly'), value: amount(income.monthlyIncomeCents) ?? t('unknown') },
        { label: t('income.benefit'), value: amount(income.housingBenefitCents) },
        {
          label: t('income.reference', { year: income.nMinus2Year ?? t('income.nMinus2') }),
          value: amount(income.nMinus2Cents) ?? t('unknown'),
        },
        {
          label: t('income.reference', { year: income.nMinus1Year ?? t('income.nMinus1') }),
          value: amount(income.nMinus1Cents),
        },
      ]}
    />
  );
}

function DwellingFacts({ request: { currentDwelling: home, reasons } }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const { money, surface, list } = useFormats();
  return (
    <Facts
      facts={[
        { label: t('dwelling.housing'), value: home.housing?.label },
        { label: t('dwelling.commune'), value: home.commune?.name },
        {
          label: t('dwelling.rent'),
          value: typeof home.rentWithChargesCents === 'number' ? money(home.rentWithChargesCents) : null,
        },
        {
          label: t('dwelling.surface'),
          value: typeof home.surfaceSquareMetres === 'number' ? surface(home.surfaceSquareMetres) : null,
        },
        { label: t('dwelling.occupants'), value: home.occupants },
        { label: t('dwelling.reasons'), value: reasons.length > 0 ? list(reasons.map((it) => it.label)) : null },
      ]}
    />
  );
}

function SearchFacts({ request: { search } }: { request: HousingRequest }) {
  const { t } = useTranslation(['request', 'ui']);
  const { money, list } = useFormats();
  const { dwellingType } = useLabels();
  return (
    <>
      <Facts
        facts={[
          { label: t('search.types'), value: list(search.dwellingTypes.map(dwellingType)) },
          { label: t('search.communes'), value: list(search.communes.map((it) => it.name)) },
          { label: t('search.departments'), value: list(search.departments.map((it) => `${it.name} (${it.code})`)) },
          { label: t('search.widened'), value: t(search.widened ? 'ui:yes' : 'ui:no') },
          {
            label: t('search.maximumRent'),
            value: typeof search.maximumRentCents === 'number' ? money(search.maximumRentCents) : null,
          },
          { label: t('search.accessible'), value: search.accessible ? t('ui:yes') : null },
        ]}
      />
      {search.communes.length + search.departments.length === 0 ? <Text>{t('unknown')}</Text> : null}
    </>
  );
}
