import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { EmployerStateBadge } from '@/ui/labels';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StatusBadge } from '@/ui/StatusBadge';
import { StickyAction } from '@/ui/StickyAction';
import { Countdown } from './Countdown';
import { DeleteRequest } from './DeleteRequest';
import { MyRequest } from './MyRequest';
import { type HousingRequest, useRefreshRequest } from './queries';
import { isMismatched, RefreshResult, RegisterActions } from './RegisterActions';
import { isComplete, STEPS } from './steps';
import { TaskList } from './TaskList';

const OFFERS: string = '/offres';

/** The request at a glance: where it stands, what is left to do, and how to keep it true. */
export function RequestPage(just: { justImported: boolean; justRegistered: boolean }) {
  const { t } = useTranslation('request');
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')} width="reading">
      <MyRequest>{(request) => <Overview request={request} {...just} />}</MyRequest>
    </Page>
  );
}

function Overview({
  request,
  justImported,
  justRegistered,
}: {
  request: HousingRequest;
  justImported: boolean;
  justRegistered: boolean;
}) {
  const { t } = useTranslation('request');
  const { date, dateTime, uniqueNumber } = useFormats();
  const refresh = useRefreshRequest();
  const submitted = request.submittedAt !== null && request.submittedAt !== undefined;
  const next = STEPS.find((it) => !isComplete(request, it));
  const mismatch = isMismatched(request, refresh);
  return (
    <Stack gap="lg">
      {justImported && !submitted && !mismatch ? (
        <Notice tone="success" title={t('overview.importedTitle')} live>
          {t('overview.imported')}
        </Notice>
      ) : null}
      {justRegistered && !mismatch ? (
        <Notice tone="success" title={t('overview.registeredTitle')} live>
          <Text>{t('overview.registered')}</Text>
          <Text fw={700} size="xl">
            {uniqueNumber(request.uniqueNumber)}
          </Text>
        </Notice>
      ) : null}
      <RefreshResult request={request} refresh={refresh} />
      <Countdown request={request} />
      <Panel
        title={t('tasks.title')}
        aside={
          <StatusBadge tone={request.status === 'EXPIRED' ? 'refused' : submitted ? 'done' : 'attention'}>
            {t(`status.${request.status}`)}
          </StatusBadge>
        }
      >
        <TaskList request={request} />
      </Panel>

      {mismatch ? null : (
        <StickyAction>
          {submitted && !next ? (
            <LinkButton to={OFFERS}>{t('overview.seeOffers')}</LinkButton>
          ) : next ? (
            <LinkButton to={next.to}>{t('overview.continue', { step: t(`steps.${next.key}.title`) })}</LinkButton>
          ) : (
            <LinkButton to="/demande/envoi">{t('overview.check')}</LinkButton>
          )}
        </StickyAction>
      )}

      <Panel title={t('identity.title')}>
        <Facts
          facts={[
            { label: t('facts.uniqueNumber'), value: uniqueNumber(request.uniqueNumber) },
            { label: t('facts.platformNumber'), value: request.platformNumber },
            { label: t('facts.registeredOn'), value: date(request.initialRegistrationDate) },
            {
              label: t('facts.expiresOn'),
              value:
                request.validity.daysLeft < 0
                  ? date(request.expiresOn)
                  : t('countdown.left', { date: date(request.expiresOn), count: request.validity.daysLeft }),
            },
            { label: t('facts.importedAt'), value: dateTime(request.importedAt) },
            { label: t('facts.submittedAt'), value: request.submittedAt ? dateTime(request.submittedAt) : null },
            {
              label: t('facts.employerCondition'),
              value: request.employmentConfirmation.state ? (
                <EmployerStateBadge state={request.employmentConfirmation.state} />
              ) : null,
            },
          ]}
        />
        <Text c="dimmed">{t('overview.readOnly')}</Text>
        <RegisterActions request={request} refresh={refresh} />
      </Panel>

      <DeleteRequest />
    </Stack>
  );
}
