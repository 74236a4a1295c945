import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { LatestOffers } from './LatestOffers';
import { MyApplications } from './MyApplications';
import { type Dashboard, useDashboard } from './queries';
import { Situation } from './Situation';
import { Tasks } from './Tasks';
import './dashboard.css';

/** Where one stands: what to do next, my situation, the offers, my applications. */
export function DashboardPage({ tour }: { tour?: ReactNode }) {
  const { t } = useTranslation('dashboard');
  const dashboard = useDashboard();
  const firstName = dashboard.data?.firstName;
  return (
    <Page title={t('title')} lead={firstName ? t('hello', { firstName }) : t('lead')}>
      {tour}
      <Loaded query={dashboard} skeleton={<Skeletons rows={3} height={180} />}>
        {(it) => <Content dashboard={it} />}
      </Loaded>
    </Page>
  );
}

function Content({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const { dateTime } = useFormats();
  return (
    <Stack gap="lg">
      <Tasks tasks={dashboard.tasks} />
      <div className="dashboard">
        <Stack gap="lg">
          <LatestOffers dashboard={dashboard} />
          <MyApplications applications={dashboard.applications} />
        </Stack>
        <Situation dashboard={dashboard} />
      </div>
      <Text size="sm" c="dimmed">
        {t('asOf', { date: dateTime(dashboard.asOf) })}
      </Text>
    </Stack>
  );
}
