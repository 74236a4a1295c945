import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';

/** A mail left, or not: the page is the same whether the address is known. */
export function CheckYourMail({
  title,
  email,
  message,
  children,
}: {
  title: string;
  email: string;
  /** The server's own words: the same whether the address is known. */
  message: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation('account');
  return (
    <Page title={title} width="narrow">
      <div role="status">
        <EmptyState
          icon="mail"
          title={<Trans t={t} i18nKey="mail.sentTo" values={{ email }} components={{ strong: <strong /> }} />}
          action={children}
        >
          <Stack gap="xs">
            {message ? <Text>{message}</Text> : null}
            <Text fw={600}>{t('mail.nothing')}</Text>
            <List spacing={4}>
              <List.Item>{t('mail.spam')}</List.Item>
              <List.Item>{t('mail.spelling')}</List.Item>
              <List.Item>{t('mail.wait')}</List.Item>
            </List>
          </Stack>
        </EmptyState>
      </div>
    </Page>
  );
}
