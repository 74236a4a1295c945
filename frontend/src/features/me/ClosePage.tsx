import { zodResolver } from '@hookform/resolvers/zod';
import { Button, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { CheckboxField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { PasswordField } from '@/ui/PasswordField';
import { z } from '@/ui/zod';
import { useCloseAccount } from './queries';

/** What goes, what stays and why; then the password, since it cannot be undone. */
export function ClosePage({ onClosed }: { onClosed: () => void }) {
  const { t } = useTranslation('me');
  return (
    <Page
      title={t('close.title')}
      lead={t('close.lead')}
      width="reading"
      eyebrow={
        <BackLink to="/compte/{-$section}" params={{ section: undefined }}>
          {t('back')}
        </BackLink>
      }
    >
      <Panel title={t('close.gone.title')}>
        <List spacing="xs">
          <List.Item>{t('close.gone.request')}</List.Item>
          <List.Item>{t('close.gone.application')}</List.Item>
          <List.Item>{t('close.gone.messages')}</List.Item>
        </List>
      </Panel>
      <Panel title={t('close.kept.title')}>
        <List spacing="xs">
          <List.Item>{t('close.kept.identity')}</List.Item>
          <List.Item>{t('close.kept.past')}</List.Item>
          <List.Item>{t('close.kept.logs')}</List.Item>
        </List>
        <TextLink to="/compte/{-$section}" params={{ section: 'donnees' }} fw={600} py={6}>
          {t('close.before')}
        </TextLink>
      </Panel>
      <Notice tone="warning">
        <Text>{t('close.sent')}</Text>
      </Notice>
      <Closing onClosed={onClosed} />
    </Page>
  );
}

function Closing({ onClosed }: { onClosed: () => void }) {
  const { t } = useTranslation('me');
  const close = useCloseAccount();
  const schema = useMemo(
    () =>
      z.object({
        password: z.string().check(z.minLength(1, t('close.passwordRequired'))),
        sure: z.boolean().check(z.refine((it) => it, t('close.sureRequired'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: '', sure: false },
    shouldFocusError: false,
  });
  return (
    <Form
      form={form}
      problem={close.error}
      onSubmit={({ password }) => close.mutate({ body: { password } }, { onSuccess: onClosed })}
    >
      <PasswordField name="password" label={t('close.password')} autoComplete="current-password" required />
      <CheckboxField name="sure" label={t('close.sure')} />
      <Button type="submit" color="#a3211a" loading={close.isPending} style={{ alignSelf: 'flex-start' }}>
        {t('close.submit')}
      </Button>
    </Form>
  );
}

/** Good-bye: the last page, for somebody who is nobody here any more. */
export function ClosedPage() {
  const { t } = useTranslation('me');
  return (
    <Page title={t('close.doneTitle')} width="narrow">
      <EmptyState icon="done" title={t('close.doneLead')} action={<LinkButton to="/">{t('close.home')}</LinkButton>} />
    </Page>
  );
}
