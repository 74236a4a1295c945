import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApplicationStatus } from '@/ui/ApplicationStatus';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Panel } from '@/ui/Panel';
import type { Dashboard } from './queries';

const APPLICATIONS: string = '/candidatures';
const applicationPath = (id: string): string => `${APPLICATIONS}/${id}`;

/** The live application, then the last others. */
export function MyApplications({ applications }: { applications: Dashboard['applications'] }) {
  const { t } = useTranslation('dashboard');
  const { money, ordinal, date } = useFormats();
  const { name } = useOfferWords();
  return (
    <Panel
      title={t('applications.title')}
      aside={applications.length > 0 ? <TextLink to={APPLICATIONS}>{t('applications.all')}</TextLink> : null}
    >
      {applications.length === 0 ? (
        <Text>{t('applications.none')}</Text>
      ) : (
        <ul className="alin-plain">
          {applications.map((it) => (
            <li key={it.id} className="dashboard-application">
              <Group justify="space-between" gap="xs">
                <TextLink to={applicationPath(it.id)} fw={650}>
                  {name(it.offer)}
                </TextLink>
                <ApplicationStatus status={it.status} />
              </Group>
              <Text>{t('applications.rent', { rent: money(it.offer.rentWithChargesCents) })}</Text>
              {it.rank ? (
                <Text fw={600}>
                  {t('applications.rank', { position: ordinal(it.rank.position), outOf: it.rank.outOf })}
                </Text>
              ) : null}
              {it.answerBy ? <Text>{t('applications.answerBy', { date: date(it.answerBy) })}</Text> : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
