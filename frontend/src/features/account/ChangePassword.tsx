import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/PasswordField';
import { z } from '@/ui/zod';
import { useChangePassword } from './queries';

/** The old password and the new one; the server judges both. This device stays logged in. */
export function ChangePassword({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('account');
  const change = useChangePassword();
  const schema = useMemo(
    () =>
      z
        .object({
          current: z.string().check(z.minLength(1, t('password.required'))),
          password: z.string().check(z.minLength(1, t('password.required'))),
          again: z.string(),
        })
        .check(z.refine((it) => it.password === it.again, { path: ['again'], error: t('password.different') })),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { current: '', password: '', again: '' },
    shouldFocusError: false,
  });
  return (
    <Form
      form={form}
      problem={change.error}
      onSubmit={({ current, password }) => change.mutate({ current, password }, { onSuccess: onChanged })}
    >
      <PasswordField name="current" label={t('password.current')} autoComplete="current-password" required />
      <PasswordField
        name="password"
        label={t('password.new')}
        description={t('security.rule')}
        autoComplete="new-password"
        required
      />
      <PasswordField name="again" label={t('password.again')} autoComplete="new-password" required />
      <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
        {t('security.submit')}
      </Button>
    </Form>
  );
}
