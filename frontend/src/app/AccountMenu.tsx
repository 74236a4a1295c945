import { Button, Stack, Text } from '@mantine/core';
import { IconInbox, IconLogout, IconSettings } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '@/api/client';
import { type Session, signedOut } from '@/api/session';
import { LinkButton } from '@/ui/links';
import { ThemeChoice } from './ThemeChoice';

export type SignedIn = Extract<Session, { status: 'signed-in' }>;

/** Who I am, my messages, my account, the theme, the way out. The title of the next screen takes the focus, which closes it. */
export function AccountMenu({ session }: { session: SignedIn }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const logOut = useMutation({
    mutationFn: () => client.DELETE('/sessions/current', {}),
    onSettled: async () => {
      signedOut('logged-out');
      await navigate({ to: '/' });
    },
  });
  const { firstName, birthName, landlord } = session.profile;
  return (
    <Stack gap="sm">
      <div>
        <Text fw={650}>{`${firstName} ${birthName}`}</Text>
        <Text size="sm" c="dimmed">
          {t(`role.${session.role}`)}
          {landlord ? ` · ${landlord.name}` : ''}
        </Text>
      </div>
      {session.role === 'APPLICANT' ? <Messages /> : null}
      <LinkButton to="/compte/{-$section}" variant="default" leftSection={<IconSettings size={18} aria-hidden />}>
        {t('menu.account')}
      </LinkButton>
      <ThemeChoice />
      <Button
        variant="default"
        leftSection={<IconLogout size={18} aria-hidden />}
        loading={logOut.isPending}
        onClick={() => logOut.mutate()}
      >
        {t('logOut')}
      </Button>
    </Stack>
  );
}

function Messages() {
  const { t } = useTranslation('app');
  const newest = api.useQuery('get', '/me/messages', { params: { query: { limit: 1 } } });
  const unread = newest.data?.unread ?? 0;
  return (
    <LinkButton to="/messages" variant="default" leftSection={<IconInbox size={18} aria-hidden />}>
      {unread > 0 ? t('menu.newMessages', { count: unread }) : t('menu.messages')}
    </LinkButton>
  );
}
