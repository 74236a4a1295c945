import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/ui/BackLink';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { type NotificationSettings, type Switch, useChangeNotifications, useNotifications } from './queries';

/** Which copies I receive, topic by topic. A switch takes effect when it is moved. */
export function NotificationsPage() {
  const { t } = useTranslation('inbox');
  const settings = useNotifications();
  return (
    <Page
      title={t('notifications.title')}
      lead={t('notifications.lead')}
      width="reading"
      eyebrow={
        <BackLink to="/compte/{-$section}" params={{ section: undefined }}>
          {t('notifications.back')}
        </BackLink>
      }
    >
      <Loaded query={settings}>{(it) => <Switches settings={it} />}</Loaded>
    </Page>
  );
}

function Switches({ settings }: { settings: NotificationSettings }) {
  const { t } = useTranslation('inbox');
  const change = useChangeNotifications();
  const topics = [...new Set(settings.switches.map((it) => it.topic))];
  const available = (it: Switch) => settings.availableChannels.includes(it.channel);
  const quiet = !settings.switches.some((it) => it.topic === 'DECISION' && it.wanted && available(it));
  return (
    <Stack gap="lg">
      <ErrorSummary problem={change.error} />
      {topics.map((topic) => (
        <Panel key={topic} title={t(`notifications.topic.${topic}`)}>
          <Text>{t(`notifications.hint.${topic}`)}</Text>
          {settings.switches
            .filter((it) => it.topic === topic && available(it))
            .map((it) => (
              <Checkbox
                key={it.channel}
                checked={it.wanted}
                disabled={change.isPending}
                label={t(`notifications.channel.${it.channel}`)}
                aria-label={t('notifications.name', {
                  channel: t(`notifications.channel.${it.channel}`),
                  topic: t(`notifications.topic.${topic}`),
                })}
                onChange={(event) =>
                  change.mutate({ body: { switches: [{ ...it, wanted: event.currentTarget.checked }] } })
                }
              />
            ))}
        </Panel>
      ))}
      <Panel title={t('notifications.topic.ACCOUNT')}>
        <Text>{t('notifications.hint.ACCOUNT')}</Text>
      </Panel>
      {quiet ? (
        <Notice tone="warning" live>
          {t('notifications.quiet')}
        </Notice>
      ) : null}
      {settings.availableChannels.includes('SMS') ? null : (
        <Text size="sm" c="dimmed">
          {t('notifications.noSms')}
        </Text>
      )}
      <Text role="status" size="sm">
        {change.isSuccess ? t('notifications.saved') : null}
      </Text>
    </Stack>
  );
}
