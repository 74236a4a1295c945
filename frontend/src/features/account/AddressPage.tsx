import { zodResolver } from '@hookform/resolvers/zod';
import { Button, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { Trans, useTranslation } from 'react-i18next';
import { BackLink } from '@/ui/BackLink';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PasswordField } from '@/ui/PasswordField';
import { z } from '@/ui/zod';
import { useRequestEmailChange } from './queries';

/** Moves the account to another address: nothing changes before the link in the new mailbox is followed. */
export function AddressPage({ present }: { present: string }) {
  const { t } = useTranslation('account');
  const change = useRequestEmailChange();
  const schema = useMemo(
    () =>
      z.object({
        email: z.string().check(z.trim(), z.minLength(1, t('email.required')), z.email(t('email.wrong'))),
        password: z.string().check(z.minLength(1, t('password.required'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', password: '' },
    shouldFocusError: false,
  });
  const asked = change.isSuccess ? form.getValues('email').trim() : null;
  return (
    <Page
      title={t('address.title')}
      lead={t('address.lead', { email: present })}
      width="narrow"
      eyebrow={
        <BackLink to="/compte/{-$section}" params={{ section: undefined }}>
          {t('security.back')}
        </BackLink>
      }
    >
      {asked ? (
        <>
          <Notice tone="success" live>
            <Text>
              <Trans
                i18nKey="address.sent"
                ns="account"
                values={{ email: asked }}
                components={{ strong: <strong /> }}
              />
            </Text>
          </Notice>
          <Text fw={650}>{t('mail.nothing')}</Text>
          <List spacing="xs">
            <List.Item>{t('mail.spam')}</List.Item>
            <List.Item>{t('mail.spelling')}</List.Item>
            <List.Item>{t('mail.wait')}</List.Item>
          </List>
        </>
      ) : (
        <Form form={form} problem={change.error} onSubmit={(values) => change.mutate({ body: values })}>
          <TextField
            name="email"
            type="email"
            label={t('address.new')}
            autoComplete="email"
            inputMode="email"
            required
          />
          <PasswordField name="password" label={t('password.current')} autoComplete="current-password" required />
          <Text size="sm" c="dimmed">
            {t('address.register')}
          </Text>
          <Button type="submit" loading={change.isPending} fullWidth>
            {t('address.submit')}
          </Button>
        </Form>
      )}
    </Page>
  );
}
