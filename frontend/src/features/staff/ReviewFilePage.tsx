import { Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ApplicationStatus } from '@/ui/ApplicationStatus';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Findings } from '@/ui/Findings';
import { useFormats } from '@/ui/formats';
import { History } from '@/ui/History';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { ScoreSheet } from '@/ui/ScoreSheet';
import { type ReviewFile, useReviewFile } from './queries';
import { RequestFacts } from './RequestFacts';
import './staff.css';

/** Forms, downloaded beside the facts that one reads first. */
const ReviewActions = lazy(() => import('./ReviewActions').then((it) => ({ default: it.ReviewActions })));

/** The whole file of one applicant, and the adviser's decision on it. */
export function ReviewFilePage({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation(['staff', 'words']);
  const { name } = useOfferWords();
  const file = useReviewFile(applicationId);
  const data = file.data;
  const back = <BackLink to="/conseiller">{t('staff:file.back')}</BackLink>;
  if (isProblem(file.error, 'not-found')) {
    return (
      <Page title={t('staff:file.gone')} eyebrow={back}>
        <EmptyState
          icon="search"
          title={t('staff:file.goneText')}
          action={<LinkButton to="/conseiller">{t('staff:file.back')}</LinkButton>}
        />
      </Page>
    );
  }
  const applicant = data?.request.household.applicant;
  return (
    <Page
      title={applicant ? `${applicant.firstName} ${applicant.lastName}` : t('staff:file.title')}
      eyebrow={back}
      lead={
        data ? (
          <Group gap="sm">
            <ApplicationStatus status={data.status} />
            <TextLink to="/conseiller/offres/$offerId" params={{ offerId: data.offer.id }}>
              {name(data.offer)}
            </TextLink>
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

function File({ file }: { file: ReviewFile }) {
  const { t } = useTranslation(['staff', 'words']);
  const { ordinal, number, money, percent } = useFormats();
  return (
    <div className="staff-columns">
      <Stack gap="lg" miw={0}>
        <Panel title={t('staff:file.summary')}>
          <Facts
            facts={[
              {
                label: t('staff:file.rank'),
                value: file.rank
                  ? t('staff:file.rankOf', { position: ordinal(file.rank.position), outOf: number(file.rank.outOf) })
                  : null,
              },
              { label: t('staff:file.points'), value: file.sheet ? number(file.sheet.total) : null },
              { label: t('staff:file.verdict'), value: t(`words:verdict.${file.verdict}`) },
              {
                label: t('staff:file.effort'),
                value:
                  file.effortRatePercent === null
                    ? t('staff:file.effortUnknown')
                    : percent(file.effortRatePercent / 100),
              },
              { label: t('staff:file.rent'), value: money(file.offer.rentWithChargesCents) },
              {
                label: t('staff:file.ceiling'),
                value: file.incomeCeiling
                  ? t('staff:file.ceilingValue', {
                      amount: money(file.incomeCeiling.amountCents),
                      zone: t(`words:zone.${file.incomeCeiling.zone}`),
                      category: file.incomeCeiling.category,
                    })
                  : null,
              },
            ]}
          />
        </Panel>
        <Panel title={t('staff:file.findings')}>
          <Findings findings={file.findings} />
        </Panel>
        {file.sheet ? (
          <Panel title={t('staff:file.sheet')}>
            <ScoreSheet sheet={file.sheet} explanation={file.explanation} />
            <Text size="sm" c="dimmed">
              {t('staff:file.ruleSet', { version: file.ruleSetVersion })}
            </Text>
          </Panel>
        ) : null}
        <RequestFacts request={file.request} />
      </Stack>
      <Stack gap="lg" miw={0} className="staff-aside">
        <Suspense fallback={<Skeletons rows={1} height={220} />}>
          <ReviewActions file={file} />
        </Suspense>
        <History entries={file.history} />
      </Stack>
    </div>
  );
}
