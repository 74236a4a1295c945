import { zodResolver } from '@hookform/resolvers/zod';
import { Button, List, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { z } from '@/ui/zod';
import { useConfirmImport, useStartImport } from './queries';

type Started = components['schemas']['RequestImport'];

/** Two questions, one at a time: the number, then the code that proves it is yours. */
export function ImportPage() {
  const [started, setStarted] = useState<{ uniqueNumber: string; import: Started } | null>(null);
  return started ? (
    <CodeStep
      uniqueNumber={started.uniqueNumber}
      started={started.import}
      onResent={(again) => setStarted({ ...started, import: again })}
      onOtherNumber={() => setStarted(null)}
    />
  ) : (
    <NumberStep onStarted={(uniqueNumber, it) => setStarted({ uniqueNumber, import: it })} />
  );
}

function NumberStep({ onStarted }: { onStarted: (uniqueNumber: string, started: Started) => void }) {
  const { t } = useTranslation('request');
  const start = useStartImport();
  const schema = useMemo(
    () =>
      z.object({
        uniqueNumber: z.string().check(
          z.overwrite((it) => it.replaceAll(/[\s.-]/g, '').toUpperCase()),
          z.minLength(1, t('number.required')),
          z.length(18, t('number.length')),
        ),
      }),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { uniqueNumber: '' }, shouldFocusError: false });
  const imported = isProblem(start.error, 'request-already-imported');
  return (
    <Page title={t('number.title')} lead={t('number.lead')} width="narrow">
      <Form
        form={form}
        problem={start.error}
        help={imported ? <TextLink to="/demande">{t('number.seeRequest')}</TextLink> : null}
        onSubmit={(body) => start.mutate({ body }, { onSuccess: (it) => onStarted(body.uniqueNumber, it) })}
      >
        <TextField
          name="uniqueNumber"
          label={t('number.label')}
          description={t('number.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          styles={{
            input: { textTransform: 'uppercase', letterSpacing: '0.06em', fontVariantNumeric: 'tabular-nums' },
          }}
          required
        />
        <Button type="submit" loading={start.isPending} fullWidth>
          {t('number.submit')}
        </Button>
      </Form>
      <Panel title={t('number.whereTitle')} tone="soft">
        <List spacing="xs">
          <List.Item>{t('number.where1')}</List.Item>
          <List.Item>{t('number.where2')}</List.Item>
          <List.Item>{t('number.where3')}</List.Item>
        </List>
      </Panel>
      <TextLink to="/numero-unique">{t('number.none')}</TextLink>
    </Page>
  );
}

function CodeStep({
  uniqueNumber,
  started,
  onResent,
  onOtherNumber,
}: {
  uniqueNumber: string;
  started: Started;
  onResent: (again: Started) => void;
  onOtherNumber: () => void;
}) {
  const { t } = useTranslation('request');
  const formats = useFormats();
  const navigate = useNavigate();
  const confirm = useConfirmImport();
  const resend = useStartImport();
  const schema = useMemo(
    () =>
      z.object({
        code: z.string().check(
          z.overwrite((it) => it.replaceAll(/\s/g, '').toUpperCase()),
          z.minLength(1, t('code.required')),
          z.length(6, t('code.length')),
        ),
      }),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '' }, shouldFocusError: false });
  const dead = isProblem(confirm.error, 'code-expired', 'code-attempts-exhausted');
  const left = isProblem(confirm.error, 'code-wrong') ? confirm.error.attemptsLeft : null;

  const sendAgain = () =>
    resend.mutate(
      { body: { uniqueNumber } },
      {
        onSuccess: (again) => {
          confirm.reset();
          form.reset();
          onResent(again);
        },
      },
    );

  return (
    <Page
      title={t('code.title')}
      lead={t('code.lead', { email: started.maskedEmail })}
      width="narrow"
      eyebrow={
        <Button variant="subtle" size="compact-md" px={0} onClick={onOtherNumber}>
          {t('code.otherNumber')}
        </Button>
      }
    >
      {resend.isSuccess && !confirm.error ? (
        <Notice tone="success" live>
          {t('code.resent')}
        </Notice>
      ) : null}
      <Form
        form={form}
        problem={resend.error ?? confirm.error}
        help={
          left !== null && left !== undefined ? (
            <Text mt={4}>{t('code.left', { count: left })}</Text>
          ) : dead ? (
            <Text mt={4}>{t('code.askNew')}</Text>
          ) : null
        }
        onSubmit={({ code }) =>
          confirm.mutate(
            { params: { path: { importId: started.id } }, body: { code } },
            { onSuccess: () => void navigate({ to: '/demande', search: { imported: true } }) },
          )
        }
      >
        <Text>{t('code.number', { number: formats.uniqueNumber(uniqueNumber) })}</Text>
        <TextField
          name="code"
          label={t('code.label')}
          description={t('code.hint', { until: formats.dateTime(started.expiresAt) })}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          disabled={dead}
          styles={{ input: { textTransform: 'uppercase', letterSpacing: '0.3em', fontSize: '1.4rem', height: 56 } }}
          required
        />
        <Stack gap="sm">
          <Button type="submit" loading={confirm.isPending} disabled={dead} fullWidth>
            {t('code.submit')}
          </Button>
          <Button variant={dead ? 'filled' : 'default'} onClick={sendAgain} loading={resend.isPending} fullWidth>
            {t('code.resend')}
          </Button>
        </Stack>
      </Form>
      <Panel title={t('code.nothingTitle')} tone="soft">
        <List spacing="xs">
          <List.Item>{t('code.nothing1')}</List.Item>
          <List.Item>{t('code.nothing2')}</List.Item>
          <List.Item>{t('code.nothing3')}</List.Item>
        </List>
      </Panel>
    </Page>
  );
}
