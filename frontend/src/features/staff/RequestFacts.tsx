import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { type Fact, Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { useOfferWords } from '@/ui/offer';
import { Panel } from '@/ui/Panel';
import { StatusBadge } from '@/ui/StatusBadge';
import type { HousingRequest } from './queries';
import './staff.css';

type Person = components['schemas']['RequestPerson'];

/** The housing request behind a file, as the register and the person gave it. */
export function RequestFacts({ request }: { request: HousingRequest }) {
  const { t } = useTranslation(['staff', 'words']);
  const { date, money, number, surface, list, uniqueNumber } = useFormats();
  const { place } = useOfferWords();
  const { household, income, currentDwelling, search, complement, employmentConfirmation } = request;
  const amount = (cents: number | null | undefined) => (typeof cents === 'number' ? money(cents) : t('words:unknown'));
  const yesNo = (it: boolean | null | undefined) =>
    it === null || it === undefined ? t('words:unknown') : t(it ? 'words:yes' : 'words:no');
  const missing = request.documents.filter((it) => !it.confirmed);
  return (
    <div className="staff-facts">
      <Panel title={t('staff:request.title')}>
        <Facts
          facts={[
            { label: t('staff:request.uniqueNumber'), value: uniqueNumber(request.uniqueNumber) },
            { label: t('staff:request.platformNumber'), value: request.platformNumber },
            { label: t('staff:request.registered'), value: date(request.initialRegistrationDate) },
            { label: t('staff:request.expires'), value: date(request.expiresOn) },
            { label: t('staff:request.reasons'), value: list(request.reasons.map((it) => it.label)) },
            {
              label: t('staff:request.priority'),
              value: t(`staff:request.priorities.${request.prioritySituation.state}`),
            },
          ]}
        />
      </Panel>
      <Panel title={t('staff:request.household')}>
        <Text fw={650}>{t('staff:household', { count: household.size })}</Text>
        <PersonFacts label={t('staff:request.applicant')} person={household.applicant} />
        {household.coApplicant ? (
          <PersonFacts label={t('staff:request.coApplicant')} person={household.coApplicant} />
        ) : null}
        {household.dependants.length > 0 ? (
          <div>
            <Text fw={650}>{t('staff:request.dependants')}</Text>
            <ul>
              {household.dependants.map((it) => (
                <li key={`${it.firstName} ${it.birthDate} ${it.relation}`}>
                  {t('staff:request.dependant', {
                    name: it.firstName ?? t('words:unknown'),
                    born: date(it.birthDate),
                    relation: t(`staff:request.relations.${it.relation}`),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {household.expectedBirths > 0 ? (
          <Text>{t('staff:request.births', { count: household.expectedBirths })}</Text>
        ) : null}
      </Panel>
      <Panel title={t('staff:request.income')}>
        <Facts
          facts={[
            { label: t('staff:request.monthly'), value: amount(income.monthlyIncomeCents) },
            { label: t('staff:request.benefit'), value: amount(income.housingBenefitCents) },
            {
              label: t('staff:request.taxIncome', { year: income.nMinus2Year ?? 'N-2' }),
              value: amount(income.nMinus2Cents),
            },
            {
              label: t('staff:request.taxIncome', { year: income.nMinus1Year ?? 'N-1' }),
              value: amount(income.nMinus1Cents),
            },
          ]}
        />
      </Panel>
      <Panel title={t('staff:request.current')}>
        <Facts
          facts={[
            { label: t('staff:request.housing'), value: currentDwelling.housing?.label },
            {
              label: t('staff:request.commune'),
              value: currentDwelling.commune ? place(currentDwelling.commune) : null,
            },
            { label: t('staff:request.currentRent'), value: amount(currentDwelling.rentWithChargesCents) },
            {
              label: t('staff:request.surface'),
              value: currentDwelling.surfaceSquareMetres ? surface(currentDwelling.surfaceSquareMetres) : null,
            },
            {
              label: t('staff:request.occupants'),
              value: currentDwelling.occupants ? number(currentDwelling.occupants) : null,
            },
          ]}
        />
      </Panel>
      <Panel title={t('staff:request.search')}>
        <Facts
          facts={[
            {
              label: t('staff:request.types'),
              value: list(search.dwellingTypes.map((it) => t(`words:dwellingType.${it}`))),
            },
            { label: t('staff:request.communes'), value: list(search.communes.map(place)) },
            { label: t('staff:request.departments'), value: list(search.departments.map((it) => it.name)) },
            { label: t('staff:request.widened'), value: yesNo(search.widened) },
            { label: t('staff:request.accessible'), value: yesNo(search.accessible) },
          ]}
        />
      </Panel>
      <Panel title={t('staff:request.employer')}>
        <Facts
          facts={[
            { label: t('staff:request.holder'), value: t(`staff:request.holders.${complement.holder}`) },
            { label: t('staff:request.employerName'), value: complement.employerName },
            { label: t('staff:request.siret'), value: complement.employerSiret },
            { label: t('staff:request.company'), value: employmentConfirmation.companyName },
            {
              label: t('staff:request.size'),
              value: employmentConfirmation.sizeClass ? t(`words:sizeClass.${employmentConfirmation.sizeClass}`) : null,
            },
            {
              label: t('staff:request.confirmation'),
              value: employmentConfirmation.state
                ? t(`words:confirmation.${employmentConfirmation.state}`)
                : t('staff:request.notAsked'),
            },
            {
              label: t('staff:request.entry'),
              value: complement.companyEntryDate ? date(complement.companyEntryDate) : null,
            },
            {
              label: t('staff:request.disclosure'),
              value: request.disclosure.level
                ? t('staff:request.level', { level: request.disclosure.level })
                : t('words:unknown'),
            },
          ]}
        />
      </Panel>
      <Panel title={t('staff:request.documents')}>
        <StatusBadge tone={missing.length === 0 ? 'done' : 'attention'}>
          {missing.length === 0
            ? t('staff:request.documentsDone')
            : t('staff:request.documentsMissing', { count: missing.length })}
        </StatusBadge>
        <ul>
          {request.documents.map((it) => (
            <li key={it.code}>
              {it.confirmed
                ? t('staff:request.documentOk', { label: it.label })
                : t('staff:request.documentNo', { label: it.label })}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function PersonFacts({ label, person }: { label: string; person: Person }) {
  const { t } = useTranslation(['staff', 'words']);
  const { date } = useFormats();
  const { place } = useOfferWords();
  const work = person.employment;
  const facts: Fact[] = [
    { label: t('staff:request.name'), value: `${person.firstName} ${person.lastName}` },
    {
      label: t('staff:request.birthName'),
      value: person.birthName === person.lastName ? null : person.birthName,
    },
    { label: t('staff:request.born'), value: date(person.birthDate) },
    {
      label: t('staff:request.family'),
      value: person.familyStatus ? t(`staff:request.families.${person.familyStatus}`) : null,
    },
    { label: t('staff:request.email'), value: person.email },
    { label: t('staff:request.phone'), value: person.phone },
    { label: t('staff:request.disabled'), value: person.disabled ? t('words:yes') : null },
    { label: t('staff:request.occupation'), value: work?.occupation },
    { label: t('staff:request.contract'), value: work?.contractType?.label },
    { label: t('staff:request.workCommune'), value: work?.workCommune ? place(work.workCommune) : null },
  ];
  return (
    <Stack gap={2}>
      <Text fw={650}>{label}</Text>
      <Facts facts={facts} />
    </Stack>
  );
}
