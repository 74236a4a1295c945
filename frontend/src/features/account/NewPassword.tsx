import { zodResolver } from '@hookform/resolvers/zod';
import { Button, List, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/PasswordField';
import { z } from '@/ui/zod';

/** What the handbook asks of a password. The server judges, and also refuses the commonest ones. */
const RULES = {
  length: (it: string) => it.length >= 8,
  digit: (it: string) => /\d/.test(it),
  upper: (it: string) => /\p{Lu}/u.test(it),
  lower: (it: string) => /\p{Ll}/u.test(it),
} as const;

type RuleName = keyof typeof RULES;
const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Chooses a password, with the rules ticked off while typing. */
export function NewPassword({
  submit,
  pending,
  problem,
  onSubmit,
}: {
  submit: string;
  pending: boolean;
  problem: unknown;
  onSubmit: (password: string) => void;
}) {
  const { t } = useTranslation('account');
  const schema = useMemo(
    () =>
      z
        .object({
          password: z.string().check(
            z.minLength(1, t('password.required')),
            z.refine((it) => RULE_NAMES.every((rule) => RULES[rule](it)), t('password.unmet')),
          ),
          again: z.string(),
        })
        .check(z.refine((it) => it.password === it.again, { path: ['again'], error: t('password.different') })),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: '', again: '' },
    shouldFocusError: false,
  });
  const typed = useWatch({ control: form.control, name: 'password' });
  return (
    <Form form={form} problem={problem} onSubmit={(values) => onSubmit(values.password)}>
      <PasswordField name="password" label={t('password.new')} autoComplete="new-password" required />
      <List listStyleType="none" spacing={4} aria-label={t('password.rules')} className="alin-plain">
        {RULE_NAMES.map((rule) => {
          const met = RULES[rule](typed);
          return (
            <List.Item
              key={rule}
              icon={
                <ThemeIcon
                  size={22}
                  radius="xl"
                  color={met ? 'var(--alin-good)' : 'gray.2'}
                  c={met ? 'white' : 'var(--alin-ink-soft)'}
                  aria-hidden
                >
                  {met ? <IconCheck size={15} /> : <IconPoint size={15} />}
                </ThemeIcon>
              }
            >
              {t(`password.rule.${rule}`)}
              <VisuallyHidden>{met ? t('password.met') : t('password.notMet')}</VisuallyHidden>
            </List.Item>
          );
        })}
      </List>
      <Text size="sm" c="dimmed">
        {t('password.also')}
      </Text>
      <PasswordField name="again" label={t('password.again')} autoComplete="new-password" required />
      <Button type="submit" loading={pending} fullWidth>
        {submit}
      </Button>
    </Form>
  );
}
