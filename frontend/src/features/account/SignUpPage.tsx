import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxField, ChoiceField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { z } from '@/ui/zod';
import { CheckYourMail } from './CheckYourMail';
import { useCreateAccount } from './queries';

export function SignUpPage() {
  const { t, i18n } = useTranslation('account');
  const create = useCreateAccount();
  const [sent, setSent] = useState<{ email: string; message: string } | null>(null);
  const schema = useMemo(
    () =>
      z.object({
        title: z.enum(['MADAME', 'MONSIEUR'], { error: t('civility.required') }),
        birthName: z.string().check(z.trim(), z.minLength(1, t('birthName.required')), z.maxLength(100)),
        firstName: z.string().check(z.trim(), z.minLength(1, t('firstName.required')), z.maxLength(100)),
        mobilePhone: z
          .string()
          .check(z.trim(), z.regex(/^(\+[0-9]{1,3}|0)[ .-]?([0-9][ .-]?){6,13}$/, t('mobilePhone.wrong'))),
        email: z.email(t('email.wrong')),
        termsAccepted: z.boolean().check(z.refine((it) => it, t('terms.required'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { birthName: '', firstName: '', mobilePhone: '', email: '', termsAccepted: false },
    shouldFocusError: false,
  });

  if (sent) {
    return (
      <CheckYourMail title={t('signUp.sentTitle')} email={sent.email} message={sent.message}>
        <Button variant="default" onClick={() => setSent(null)}>
          {t('signUp.again')}
        </Button>
      </CheckYourMail>
    );
  }
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} width="narrow">
      <Form
        form={form}
        problem={create.error}
        onSubmit={(values) =>
          create.mutate(
            { body: { ...values, language: i18n.language === 'en' ? 'en' : 'fr' } },
            { onSuccess: ({ message }) => setSent({ email: values.email, message }) },
          )
        }
      >
        <Text c="dimmed">{t('signUp.sameAsRegister')}</Text>
        <ChoiceField
          name="title"
          label={t('civility.label')}
          required
          inline
          choices={[
            { value: 'MADAME', label: t('civility.MADAME') },
            { value: 'MONSIEUR', label: t('civility.MONSIEUR') },
          ]}
        />
        <TextField name="birthName" label={t('birthName.label')} autoComplete="family-name" required />
        <TextField name="firstName" label={t('firstName.label')} autoComplete="given-name" required />
        <TextField
          name="mobilePhone"
          type="tel"
          label={t('mobilePhone.label')}
          description={t('mobilePhone.hint')}
          autoComplete="tel"
          inputMode="tel"
          required
        />
        <TextField
          name="email"
          type="email"
          label={t('email.label')}
          description={t('email.hint')}
          autoComplete="email"
          inputMode="email"
          required
        />
        <CheckboxField name="termsAccepted" label={t('terms.label')} description={t('terms.hint')} />
        <TextLink to="/donnees" target="_blank">
          {t('terms.read')}
        </TextLink>
        <Button type="submit" loading={create.isPending} fullWidth>
          {t('signUp.submit')}
        </Button>
      </Form>
      <Text>
        {t('signUp.already')} <TextLink to="/connexion">{t('signUp.logIn')}</TextLink>
      </Text>
    </Page>
  );
}
