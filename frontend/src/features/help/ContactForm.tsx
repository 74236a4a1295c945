import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { SUBJECTS, useAskSupport } from './queries';

const LONGEST = 2_000;

/** A message to the people who answer; the reference that it receives is shown in its place. */
export function ContactForm() {
  const { t } = useTranslation('help');
  const ask = useAskSupport();
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().check(z.trim(), z.minLength(1, t('contact.nameRequired'))),
        email: z.string().check(z.trim(), z.minLength(1, t('contact.emailRequired')), z.email(t('contact.emailWrong'))),
        subject: z.enum(SUBJECTS, t('contact.subjectRequired')),
        message: z
          .string()
          .check(
            z.trim(),
            z.minLength(1, t('contact.messageRequired')),
            z.maxLength(LONGEST, t('contact.messageLong')),
          ),
        consent: z.boolean().check(z.refine((it) => it, t('contact.consentRequired'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', message: '', consent: false },
    shouldFocusError: false,
  });
  if (ask.data) {
    return (
      <Notice tone="success" title={t('contact.sentTitle')} live>
        <Text>{t('contact.sent', { reference: ask.data.reference })}</Text>
      </Notice>
    );
  }
  return (
    <Form form={form} problem={ask.error} onSubmit={(body) => ask.mutate({ body })}>
      <TextField name="name" label={t('contact.name')} autoComplete="name" maxLength={100} required />
      <TextField
        name="email"
        type="email"
        label={t('contact.email')}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        required
      />
      <SelectField
        name="subject"
        label={t('contact.subject')}
        data={SUBJECTS.map((it) => ({ value: it, label: t(`contact.subjects.${it}`) }))}
        required
      />
      <TextareaField
        name="message"
        label={t('contact.message')}
        description={t('contact.messageHint')}
        autosize
        minRows={5}
        required
      />
      <CheckboxField name="consent" label={t('contact.consent')} />
      <TextLink to="/donnees" py={6}>
        {t('contact.policy')}
      </TextLink>
      <Button type="submit" loading={ask.isPending} style={{ alignSelf: 'flex-start' }}>
        {t('contact.submit')}
      </Button>
    </Form>
  );
}
