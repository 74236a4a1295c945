import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { type Message, useMarkAllRead, useMarkRead, useMessages } from './queries';
import './inbox.css';

/** What I was told, newest first. Opening a message marks it as read. */
export function MessagesPage() {
  const { t } = useTranslation('inbox');
  const messages = useMessages();
  const allRead = useMarkAllRead();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="reading"
      aside={
        <TextLink to="/compte/{-$section}" params={{ section: 'notifications' }} fw={600} py={6}>
          {t('settings')}
        </TextLink>
      }
    >
      <ErrorSummary problem={allRead.error} />
      <Loaded query={messages}>
        {({ pages }) => {
          const all = pages.flatMap((it) => it.items);
          const unread = pages[0]?.unread ?? 0;
          if (all.length === 0) {
            return (
              <EmptyState
                icon="inbox"
                title={t('empty.title')}
                action={<LinkButton to="/offres">{t('empty.action')}</LinkButton>}
              >
                <Text>{t('empty.text')}</Text>
              </EmptyState>
            );
          }
          return (
            <Stack gap="md">
              <Group justify="space-between" gap="sm">
                <Text fw={650} role="status">
                  {unread > 0 ? t('new', { count: unread }) : t('noneNew')}
                </Text>
                {unread > 0 ? (
                  <Button variant="default" loading={allRead.isPending} onClick={() => allRead.mutate({})}>
                    {t('allRead')}
                  </Button>
                ) : null}
              </Group>
              <ul className="alin-plain inbox-list" aria-label={t('list')}>
                {all.map((it) => (
                  <li key={it.id}>
                    <OneMessage message={it} />
                  </li>
                ))}
              </ul>
              <LoadMore query={messages} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneMessage({ message }: { message: Message }) {
  const { t } = useTranslation('inbox');
  const { dateTime } = useFormats();
  const read = useMarkRead();
  const opened = (open: boolean) => {
    if (open && !message.read && !read.isPending) read.mutate({ params: { path: { messageId: message.id } } });
  };
  return (
    <details
      className="inbox-message"
      data-new={message.read ? undefined : ''}
      onToggle={(event) => opened(event.currentTarget.open)}
    >
      <summary>
        <Group gap="xs">
          {message.read ? null : <Badge>{t('fresh')}</Badge>}
          <Text size="sm" c="dimmed">
            {t(`topic.${message.topic}`)} · <time dateTime={message.at}>{dateTime(message.at)}</time>
          </Text>
        </Group>
        <Text fw={message.read ? 500 : 700}>{message.subject}</Text>
      </summary>
      <Stack gap="sm" className="inbox-body">
        {message.paragraphs.map((it) => (
          <Text key={it}>{it}</Text>
        ))}
        {message.action ? (
          <LinkButton to={message.action.path} style={{ alignSelf: 'flex-start' }}>
            {message.action.label}
          </LinkButton>
        ) : null}
      </Stack>
    </details>
  );
}
