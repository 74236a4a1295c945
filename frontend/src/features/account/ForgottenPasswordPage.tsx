import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { z } from '@/ui/zod';
import { CheckYourMail } from './CheckYourMail';
import { useRequestPasswordReset } from './queries';

export function ForgottenPasswordPage() {
  const { t } = useTranslation('account');
  const ask = useRequestPasswordReset();
  const [sent, setSent] = useState<{ email: string; message: string } | null>(null);
  const schema = useMemo(() => z.object({ email: z.email(t('email.wrong')) }), [t]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' }, shouldFocusError: false });
  if (sent) {
    return (
      <CheckYourMail title={t('forgotten.sentTitle')} email={sent.email} message={sent.message}>
        <LinkButton to="/connexion" variant="default">
          {t('forgotten.back')}
        </LinkButton>
      </CheckYourMail>
    );
  }
  return (
    <Page title={t('forgotten.title')} lead={t('forgotten.lead')} width="narrow">
      <Form
        form={form}
        problem={ask.error}
        onSubmit={(body) =>
          ask.mutate({ body }, { onSuccess: ({ message }) => setSent({ email: body.email, message }) })
        }
      >
        <TextField
          name="email"
          type="email"
          label={t('email.label')}
          autoComplete="username"
          inputMode="email"
          required
        />
        <Button type="submit" loading={ask.isPending} fullWidth>
          {t('forgotten.submit')}
        </Button>
      </Form>
      <TextLink to="/connexion">{t('forgotten.back')}</TextLink>
    </Page>
  );
}
