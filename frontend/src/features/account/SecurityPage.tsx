import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/ui/BackLink';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { ChangePassword } from './ChangePassword';
import { type Device, useDevices, useEndDevice, useEndOtherDevices } from './queries';
import '@/ui/nonce';

/** My password, and the devices on which I am logged in. */
export function SecurityPage() {
  const { t } = useTranslation('account');
  const [changed, setChanged] = useState(0);
  return (
    <Page
      title={t('security.title')}
      lead={t('security.lead')}
      width="reading"
      eyebrow={
        <BackLink to="/compte/{-$section}" params={{ section: undefined }}>
          {t('security.back')}
        </BackLink>
      }
    >
      {changed > 0 ? (
        <Notice tone="success" live>
          {t('security.changed')}
        </Notice>
      ) : null}
      <Panel title={t('security.password')}>
        <Text>{t('security.passwordHint')}</Text>
        {/* A changed password empties the form. */}
        <ChangePassword key={changed} onChanged={() => setChanged(changed + 1)} />
      </Panel>
      <Devices />
    </Page>
  );
}

function Devices() {
  const { t } = useTranslation('account');
  const devices = useDevices();
  const endOthers = useEndOtherDevices();
  const [asking, setAsking] = useState(false);
  return (
    <Panel title={t('security.devices')}>
      <Text>{t('security.devicesHint')}</Text>
      <Loaded query={devices}>
        {({ items }) => (
          <>
            <ul className="alin-plain">
              {items.map((it) => (
                <li key={it.id}>
                  <OneDevice device={it} />
                </li>
              ))}
            </ul>
            {items.some((it) => !it.current) ? (
              <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAsking(true)}>
                {t('security.endOthers')}
              </Button>
            ) : (
              <Text c="dimmed">{t('security.onlyThis')}</Text>
            )}
          </>
        )}
      </Loaded>
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          endOthers.reset();
        }}
        title={t('security.endOthersTitle')}
        confirm={t('security.endOthers')}
        pending={endOthers.isPending}
        problem={endOthers.error}
        onConfirm={() => endOthers.mutate({}, { onSuccess: () => setAsking(false) })}
      >
        <Text>{t('security.endOthersText')}</Text>
      </ConfirmDialog>
    </Panel>
  );
}

function OneDevice({ device }: { device: Device }) {
  const { t } = useTranslation('account');
  const { dateTime } = useFormats();
  const end = useEndDevice();
  const name = device.device ?? t(`security.client.${device.client}`);
  return (
    <Stack gap={4} py="sm" style={{ borderBottom: '1px solid var(--alin-line-soft)' }}>
      <ErrorSummary problem={end.error} />
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="xs">
            <Text fw={650}>{name}</Text>
            {device.current ? <Badge>{t('security.current')}</Badge> : null}
          </Group>
          <Text size="sm" c="dimmed">
            {t('security.seen', { since: dateTime(device.startedAt), last: dateTime(device.lastSeenAt) })}
          </Text>
        </div>
        {device.current ? null : (
          <Button
            variant="default"
            loading={end.isPending}
            aria-label={t('security.endOne', { device: name, since: dateTime(device.startedAt) })}
            onClick={() => end.mutate({ params: { path: { sessionId: device.id } } })}
          >
            {t('security.end')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
