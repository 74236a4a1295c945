import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PasswordField } from '@/ui/PasswordField';
import { z } from '@/ui/zod';
import { useLogIn } from './queries';

export function LogInPage({ expired, onLoggedIn }: { expired: boolean; onLoggedIn: () => void }) {
  const { t } = useTranslation('account');
  const logIn = useLogIn();
  const schema = useMemo(
    () =>
      z.object({
        email: z.string().check(z.trim(), z.minLength(1, t('email.required'))),
        password: z.string().check(z.minLength(1, t('password.required'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: '', password: '' },
    shouldFocusError: false,
  });
  return (
    <Page title={t('logIn.title')} lead={t('logIn.lead')} width="narrow">
      {expired ? <Notice tone="info">{t('logIn.expired')}</Notice> : null}
      <Form form={form} problem={logIn.error} onSubmit={(values) => logIn.mutate(values, { onSuccess: onLoggedIn })}>
        <TextField
          name="email"
          type="email"
          label={t('email.label')}
          autoComplete="username"
          inputMode="email"
          required
        />
        <PasswordField name="password" label={t('password.label')} autoComplete="current-password" required />
        <Stack gap="sm">
          <Button type="submit" loading={logIn.isPending} fullWidth>
            {t('logIn.submit')}
          </Button>
          <TextLink to="/mot-de-passe-oublie" py={6}>
            {t('logIn.forgotten')}
          </TextLink>
        </Stack>
      </Form>
      <Text>
        {t('logIn.noAccount')} <TextLink to="/inscription">{t('logIn.signUp')}</TextLink>
      </Text>
    </Page>
  );
}
