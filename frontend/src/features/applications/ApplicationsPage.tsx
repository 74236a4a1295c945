import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApplicationStatus } from '@/ui/ApplicationStatus';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Deadline, useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { type ApplicationSummary, useMyApplications } from './queries';
import './applications.css';

/** What is under way first, then what is over. */
export function ApplicationsPage() {
  const { t } = useTranslation('applications');
  const mine = useMyApplications();
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="reading">
      <Loaded query={mine}>
        {({ pages }) => {
          const all = pages.flatMap((it) => it.items);
          if (all.length === 0) {
            return (
              <EmptyState
                icon="inbox"
                title={t('list.empty.title')}
                action={<LinkButton to="/offres">{t('list.empty.action')}</LinkButton>}
              >
                <Text>{t('list.empty.text')}</Text>
              </EmptyState>
            );
          }
          const live = all.filter((it) => it.live);
          const over = all.filter((it) => !it.live);
          return (
            <Stack gap="xl">
              <Box component="section" aria-labelledby="live">
                <Title order={2} id="live" mb="sm">
                  {t('list.live')}
                </Title>
                {live.length > 0 ? (
                  <Cards applications={live} />
                ) : (
                  <Notice>
                    <Stack gap="sm" align="flex-start">
                      <Text>{t('list.noneLive')}</Text>
                      <LinkButton to="/offres">{t('list.empty.action')}</LinkButton>
                    </Stack>
                  </Notice>
                )}
              </Box>
              {over.length > 0 ? (
                <Box component="section" aria-labelledby="over">
                  <Title order={2} id="over" mb="sm">
                    {t('list.over')}
                  </Title>
                  <Cards applications={over} />
                </Box>
              ) : null}
              <LoadMore query={mine} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Cards({ applications }: { applications: ApplicationSummary[] }) {
  return (
    <ul className="alin-plain applications-list">
      {applications.map((it) => (
        <li key={it.id}>
          <Card application={it} />
        </li>
      ))}
    </ul>
  );
}

function Card({ application }: { application: ApplicationSummary }) {
  const { t } = useTranslation(['applications', 'words']);
  const { money, date, ordinal, number } = useFormats();
  const { name } = useOfferWords();
  const { offer, rank } = application;
  return (
    <Link
      to="/candidatures/$applicationId"
      params={{ applicationId: application.id }}
      className="application-card"
      data-live={application.live || undefined}
    >
      {offer.picture ? <img src={offer.picture.url} alt="" width={160} height={120} loading="lazy" /> : null}
      <Stack gap={4} miw={0} style={{ flex: 1 }}>
        <Text fw={700} size="lg" component="h3" m={0}>
          {name(offer)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('words:perMonth', { rent: money(offer.rentWithChargesCents) })}
        </Text>
        <Group gap="xs">
          <ApplicationStatus status={application.status} />
          {rank ? (
            <Text fw={650}>
              {t('applications:list.rank', { position: ordinal(rank.position), outOf: number(rank.outOf) })}
            </Text>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed" component="div">
          {application.answerBy && application.actions.includes('ANSWER') ? (
            t('applications:list.answerBy', { date: date(application.answerBy) })
          ) : application.status === 'SUBMITTED' ? (
            <Deadline at={offer.applicationDeadline} dated={false} />
          ) : (
            t('applications:list.submitted', { date: date(application.submittedAt) })
          )}
        </Text>
      </Stack>
      <IconChevronRight size={22} aria-hidden color="var(--alin-icon)" style={{ flex: 'none' }} />
    </Link>
  );
}
