import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { z } from '@/ui/zod';
import { useSetPhone } from './queries';

/** As the contract has it: French or international, separators allowed. */
const PHONE = /^(\+[0-9]{1,3}|0)[ .-]?([0-9][ .-]?){6,13}$/;

/** One field, in place of the fact that it corrects. */
export function PhoneForm({
  present,
  onCancel,
  onSaved,
}: {
  present: string;
  onCancel: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation('me');
  const set = useSetPhone();
  const schema = useMemo(
    () => z.object({ mobilePhone: z.string().check(z.trim(), z.regex(PHONE, t('phone.wrong'))) }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { mobilePhone: present },
    shouldFocusError: false,
  });
  return (
    <Form form={form} problem={set.error} onSubmit={(body) => set.mutate({ body }, { onSuccess: onSaved })}>
      <TextField
        name="mobilePhone"
        type="tel"
        label={t('phone.label')}
        description={t('phone.hint')}
        autoComplete="tel"
        inputMode="tel"
        maxLength={25}
        required
      />
      <Group gap="sm">
        <Button type="submit" loading={set.isPending}>
          {t('phone.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('phone.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
