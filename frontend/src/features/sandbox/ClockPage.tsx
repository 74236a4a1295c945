import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { useSession } from '@/api/session';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { inParis, parisInstant } from '@/ui/paris';
import { z } from '@/ui/zod';
import { NoSandbox } from './NoSandbox';
import { type SandboxClock, useClock, useMoveClock } from './queries';
import './sandbox.css';

/** Fixed in the README, with its password. */
const DEMO_ADVISER = 'adviser@demo.alin.example';

const HOUR = 3600;
const DAY = 24 * HOUR;
const STEPS = [
  { key: 'hour', seconds: HOUR },
  { key: 'day', seconds: DAY },
  { key: 'week', seconds: 7 * DAY },
] as const;

/** The time at which the platform lives. Everyone sees it; staff may move it forward, never back. */
export function ClockPage() {
  const { t } = useTranslation('sandbox');
  const clock = useClock();
  return (
    <Page title={t('clock.title')} lead={t('clock.lead')} width="reading">
      <Loaded query={clock}>{(it) => (it ? <Clock clock={it} /> : <NoSandbox />)}</Loaded>
    </Page>
  );
}

function Clock({ clock }: { clock: SandboxClock }) {
  const { t } = useTranslation('sandbox');
  const session = useSession();
  const { date, time, number, list } = useFormats();
  const now = useNow().toISOString();
  const days = Math.floor(clock.offsetSeconds / DAY);
  const hours = Math.floor((clock.offsetSeconds % DAY) / HOUR);
  const minutes = Math.ceil((clock.offsetSeconds % HOUR) / 60);
  const ahead = [
    ...(days > 0 ? [t('clock.days', { count: days, shown: number(days) })] : []),
    ...(hours > 0 ? [t('clock.hours', { count: hours })] : []),
    // Beside days, minutes are noise.
    ...(minutes > 0 && days === 0 ? [t('clock.minutes', { count: minutes })] : []),
  ];
  const staff = session.status === 'signed-in' && (session.role === 'ADVISER' || session.role === 'ADMIN');
  return (
    <>
      <Panel tone="soft">
        <div role="status">
          <Text className="sandbox-time">{time(now)}</Text>
          <Text size="lg" fw={600}>
            {date(now)}
          </Text>
        </div>
        <Text>{ahead.length > 0 ? t('clock.ahead', { delay: list(ahead) }) : t('clock.real')}</Text>
      </Panel>
      {staff ? (
        <Mover />
      ) : (
        <Notice title={t('clock.staffOnly')}>
          <Text>{t('clock.staffText')}</Text>
          <Text fw={600}>{DEMO_ADVISER}</Text>
        </Notice>
      )}
    </>
  );
}

function Mover() {
  const { t } = useTranslation(['sandbox', 'words']);
  const { dateTime } = useFormats();
  const move = useMoveClock();
  const here = inParis(useNow());
  const schema = useMemo(
    () =>
      z.object({
        now: z.iso.date(t('sandbox:clock.dayRequired')),
        time: z.string().check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, t('words:time.wrong'))),
      }),
    [t],
  );
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { now: here.day, time: '18:00' },
    shouldFocusError: false,
  });
  const byStep = move.variables !== undefined && 'bySeconds' in move.variables;
  return (
    <>
      {move.data ? (
        <Notice tone="success" title={t('sandbox:clock.moved', { now: dateTime(move.data.now) })} live>
          <Text>{t('sandbox:clock.movedText')}</Text>
        </Notice>
      ) : null}
      <Panel title={t('sandbox:clock.forward')}>
        <Text>{t('sandbox:clock.forwardText')}</Text>
        {byStep ? <ErrorSummary problem={move.error} /> : null}
        <Group gap="sm">
          {STEPS.map(({ key, seconds }) => (
            <Button
              key={key}
              variant="default"
              leftSection={<IconPlayerTrackNext size={18} aria-hidden />}
              loading={move.isPending && byStep}
              onClick={() =>
                move.mutate(
                  { bySeconds: seconds },
                  { onSuccess: (clock) => form.setValue('now', inParis(new Date(clock.now)).day) },
                )
              }
            >
              {t(`sandbox:clock.step.${key}`)}
            </Button>
          ))}
        </Group>
      </Panel>
      <Panel title={t('sandbox:clock.to')}>
        <Form
          form={form}
          problem={byStep ? null : move.error}
          onSubmit={(it) => move.mutate({ to: parisInstant(it.now, it.time) })}
        >
          <Stack gap="md">
            <div className="sandbox-pair">
              <DateField name="now" label={t('sandbox:clock.day')} min={here.day} required />
              <TextField name="time" label={t('words:time.label')} description={t('words:time.hint')} required />
            </div>
            <Button type="submit" loading={move.isPending && !byStep} style={{ alignSelf: 'flex-start' }}>
              {t('sandbox:clock.submit')}
            </Button>
          </Stack>
        </Form>
      </Panel>
    </>
  );
}
