import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { useLabels } from '@/ui/labels';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StickyAction } from '@/ui/StickyAction';
import { IdentityMismatch } from './IdentityMismatch';
import { MyRequest } from './MyRequest';
import { type HousingRequest, useSubmitRequest } from './queries';
import { TaskList } from './TaskList';

const OFFERS: string = '/offres';

/** Check your answers, then submit. */
export function SubmissionPage() {
  const { t } = useTranslation('request');
  const submit = useSubmitRequest();
  if (submit.isSuccess) {
    return (
      <Page title={t('submission.doneTitle')} width="reading">
        <div role="status">
          <EmptyState
            icon="done"
            title={t('submission.doneLead')}
            action={
              <Group>
                <LinkButton to={OFFERS}>{t('overview.seeOffers')}</LinkButton>
                <LinkButton to="/tableau-de-bord" variant="default">
                  {t('submission.dashboard')}
                </LinkButton>
              </Group>
            }
          >
            {t('submission.doneText')}
          </EmptyState>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={t('submission.title')}
      lead={t('submission.lead')}
      width="reading"
      eyebrow={<TextLink to="/demande">{t('overview.title')}</TextLink>}
    >
      <MyRequest>
        {(request) => (
          <Stack gap="lg">
            <ErrorSummary problem={submit.error} attempt={submit.submittedAt} />
            {request.identityMismatch ? <IdentityMismatch request={request} /> : null}
            <Answers request={request} />
            {request.submittable ? null : (
              <Panel title={t('submission.missing')} tone="warm">
                <TaskList request={request} />
              </Panel>
            )}
            <StickyAction>
              <Button
                onClick={() => submit.mutate({})}
                loading={submit.isPending}
                disabled={!request.submittable || request.identityMismatch}
              >
                {t(request.submittedAt ? 'submission.again' : 'submission.submit')}
              </Button>
            </StickyAction>
          </Stack>
        )}
      </MyRequest>
    </Page>
  );
}

function Answers({ request }: { request: HousingRequest }) {
  const { t } = useTranslation(['request', 'ui']);
  const { date, list, uniqueNumber } = useFormats();
  const { dwellingType } = useLabels();
  const { household, complement, search, disclosure, documents } = request;
  const holder = complement.holder === 'CO_APPLICANT' ? household.coApplicant : household.applicant;
  const chosen = disclosure.options.find((it) => it.level === disclosure.level);
  const answer = (it: boolean | null | undefined) => (it === true ? t('ui:yes') : it === false ? t('ui:no') : null);
  return (
    <>
      <Panel
        title={t('steps.information.title')}
        aside={<Change to="/demande/informations" what={t('steps.information.title')} see />}
      >
        <Facts
          facts={[
            { label: t('facts.uniqueNumber'), value: uniqueNumber(request.uniqueNumber) },
            { label: t('person.applicant'), value: `${household.applicant.firstName} ${household.applicant.lastName}` },
            { label: t('household.size'), value: t('household.persons', { count: household.size }) },
            { label: t('search.types'), value: list(search.dwellingTypes.map(dwellingType)) },
            {
              label: t('search.places'),
              value: list([...search.communes.map((it) => it.name), ...search.departments.map((it) => it.name)]),
            },
          ]}
        />
      </Panel>
      <Panel
        title={t('steps.employer.title')}
        aside={<Change to="/demande/employeur" what={t('steps.employer.title')} />}
      >
        <Facts
          facts={[
            { label: t('employer.holder'), value: holder ? `${holder.firstName} ${holder.lastName}` : null },
            { label: t('employer.name'), value: complement.employerName ?? t('unknown') },
            { label: t('employer.siret'), value: complement.employerSiret },
            { label: t('employer.code'), value: complement.companyCode },
            { label: t('employer.staffNumber'), value: complement.staffNumber },
            { label: t('employer.department'), value: complement.department },
            {
              label: t('employer.entryDate'),
              value: complement.companyEntryDate ? date(complement.companyEntryDate) : null,
            },
            { label: t('employer.permanentTempShort'), value: answer(complement.permanentTempContract) },
            { label: t('employer.temporaryHousingShort'), value: answer(complement.temporaryHousing) },
          ]}
        />
      </Panel>
      <Panel
        title={t('steps.disclosure.title')}
        aside={<Change to="/demande/confidentialite" what={t('steps.disclosure.title')} />}
      >
        <Text fw={600}>{chosen?.label ?? t('unknown')}</Text>
        {chosen ? (
          <Text>
            {chosen.fieldsSeenByEmployer.length === 0
              ? t('disclosure.seesNothing')
              : t('disclosure.sees', { count: chosen.fieldsSeenByEmployer.length })}
          </Text>
        ) : null}
        {chosen ? <Text c="dimmed">{chosen.pointsEffect}</Text> : null}
      </Panel>
      <Panel
        title={t('steps.documents.title')}
        aside={<Change to="/demande/pieces" what={t('steps.documents.title')} />}
      >
        <Text>
          {t('documents.count', { count: documents.filter((it) => it.confirmed).length, of: documents.length })}
        </Text>
      </Panel>
      {request.findings.some((it) => it.judgement !== 'MET') ? (
        <Notice tone="warning" title={t('submission.findings')}>
          <List mt={4}>
            {request.findings
              .filter((it) => it.judgement !== 'MET')
              .map((it) => (
                <List.Item key={it.ruleId}>{it.message}</List.Item>
              ))}
          </List>
        </Notice>
      ) : null}
    </>
  );
}

function Change({ to, what, see = false }: { to: string; what: string; see?: boolean }) {
  const { t } = useTranslation('request');
  return (
    <TextLink to={to} aria-label={t(see ? 'submission.seeWhat' : 'submission.changeWhat', { what })}>
      {t(see ? 'submission.see' : 'submission.change')}
    </TextLink>
  );
}
