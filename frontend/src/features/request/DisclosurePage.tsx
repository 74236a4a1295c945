import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useController, useForm, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { fieldId } from '@/ui/ErrorSummary';
import { Facts } from '@/ui/Facts';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { StickyAction } from '@/ui/StickyAction';
import { z } from '@/ui/zod';
import { useFreshness } from './freshness';
import { Ledger } from './Ledger';
import { type HousingRequest, useChooseDisclosure, useDisclosurePreview } from './queries';
import { StepPage } from './StepPage';
import { afterSaving } from './steps';

type Option = components['schemas']['DisclosureOption'];
type Preview = components['schemas']['DisclosurePreviewOption'];

/** Step 2, second page: what the employer may see, field by field, and what that does to the points. */
export function DisclosurePage() {
  return (
    <StepPage step="disclosure">
      {(request) => (
        <Stack gap="lg">
          <DisclosureForm request={request} />
          <Ledger />
        </Stack>
      )}
    </StepPage>
  );
}

function DisclosureForm({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const { date } = useFormats();
  const navigate = useNavigate();
  const choose = useChooseDisclosure();
  const { disclosure } = request;
  const schema = useMemo(() => z.object({ level: z.string().check(z.minLength(1, t('disclosure.required'))) }), [t]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { level: disclosure.level ? String(disclosure.level) : '' },
    shouldFocusError: false,
  });
  const { ifMatch, help } = useFreshness(request, (fresh) =>
    form.reset({ level: fresh.disclosure.level ? String(fresh.disclosure.level) : '' }, { keepDirtyValues: true }),
  );
  return (
    <Form
      form={form}
      problem={choose.error}
      help={help(choose.error)}
      onSubmit={({ level }) =>
        choose.mutate(
          { ...ifMatch, body: { level: Number(level) } },
          { onSuccess: () => void navigate({ to: afterSaving(request, '/demande/pieces') }) },
        )
      }
    >
      <Notice>{t('disclosure.free')}</Notice>
      <Choices options={disclosure.options} />
      {disclosure.chosenAt ? (
        <Text c="dimmed">{t('disclosure.chosenAt', { date: date(disclosure.chosenAt) })}</Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('disclosure.legal')}
      </Text>
      <StickyAction>
        <Button type="submit" loading={choose.isPending}>
          {t('steps.save')}
        </Button>
        <LinkButton to="/demande/employeur" variant="default">
          {t('steps.previous')}
        </LinkButton>
      </StickyAction>
    </Form>
  );
}

function Choices({ options }: { options: Option[] }) {
  const { t } = useTranslation('request');
  const preview = useDisclosurePreview();
  const { control } = useFormContext<{ level: string }>();
  const { field, fieldState } = useController({ control, name: 'level' });
  return (
    <Radio.Group
      name="level"
      label={t('disclosure.question')}
      withAsterisk
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
      size="md"
    >
      <Stack gap="sm" mt="sm">
        {options.map((it, index) => (
          <div key={it.level} className="request-choice">
            <Radio
              id={index === 0 ? fieldId('level') : undefined}
              value={String(it.level)}
              label={it.label}
              description={it.pointsEffect}
              styles={{ label: { fontWeight: 650 } }}
            />
            <Seen option={it} preview={preview.data?.options.find((one) => one.level === it.level)} />
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Exactly what the server would show to the employer at this level: the same list, with what is held today. */
function Seen({ option, preview }: { option: Option; preview: Preview | undefined }) {
  const { t } = useTranslation('request');
  const fields = option.fieldsSeenByEmployer;
  if (fields.length === 0) {
    return (
      <Text mt="xs" fw={600}>
        {t('disclosure.seesNothing')}
      </Text>
    );
  }
  const held = preview?.seen.filter((it) => it.values.length > 0) ?? [];
  const notHeld = preview?.seen.filter((it) => it.values.length === 0) ?? [];
  return (
    <>
      {preview ? (
        <Text mt="xs" fw={600}>
          {t('disclosure.points', preview.points)}
        </Text>
      ) : null}
      <details>
        <summary>{t('disclosure.sees', { count: fields.length })}</summary>
        {option.seesApplicationHistory ? <Text fw={600}>{t('disclosure.history')}</Text> : null}
        {preview ? (
          <>
            <Text mt="xs">{t('disclosure.preview')}</Text>
            <Facts facts={held.map((it) => ({ key: it.code, label: it.label, value: it.values.join(', ') }))} />
            {notHeld.length > 0 ? (
              <Text c="dimmed" mt="xs">
                {t('disclosure.notHeld', { fields: notHeld.map((it) => it.label).join(', ') })}
              </Text>
            ) : null}
          </>
        ) : (
          <ul className="request-fields">
            {fields.map((it) => (
              <li key={it.code}>{it.label}</li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
}
