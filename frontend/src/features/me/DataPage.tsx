import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { Problem } from '@/api/problem';
import { BackLink } from '@/ui/BackLink';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { type FileReading, useFileReadings } from './queries';

/** What the platform holds about me, to take away; and who opened my file. */
export function DataPage() {
  const { t } = useTranslation('me');
  return (
    <Page
      title={t('data.title')}
      lead={t('data.lead')}
      width="reading"
      eyebrow={
        <BackLink to="/compte/{-$section}" params={{ section: undefined }}>
          {t('back')}
        </BackLink>
      }
    >
      <Download />
      <Readings />
    </Page>
  );
}

function Download() {
  const { t } = useTranslation('me');
  const download = useMutation<void, Problem>({
    mutationFn: async () => {
      const { data } = await client.GET('/me/export');
      save(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), t('data.download.file'));
    },
  });
  return (
    <Panel title={t('data.download.title')}>
      <Text>{t('data.download.text')}</Text>
      <ErrorSummary problem={download.error} />
      <Button
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={download.isPending}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => download.mutate()}
      >
        {t('data.download.button')}
      </Button>
      <Text role="status">{download.isSuccess ? t('data.download.done') : null}</Text>
    </Panel>
  );
}

/** Hands a file to the browser's downloads. The address lives as long as the click. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function Readings() {
  const { t } = useTranslation('me');
  const readings = useFileReadings();
  return (
    <Panel title={t('data.readings.title')}>
      <Text>{t('data.readings.text')}</Text>
      <Loaded query={readings}>
        {({ pages }) => {
          const all = pages.flatMap((it) => it.items);
          if (all.length === 0) return <Text fw={650}>{t('data.readings.none')}</Text>;
          return (
            <Stack gap="md">
              <ul className="alin-plain">
                {all.map((it) => (
                  <li key={`${it.applicationId} ${it.lastAt} ${it.reader}`}>
                    <OneReading reading={it} />
                  </li>
                ))}
              </ul>
              <LoadMore query={readings} />
            </Stack>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function OneReading({ reading }: { reading: FileReading }) {
  const { t } = useTranslation('me');
  const { dateTime } = useFormats();
  const who =
    reading.reader === 'LANDLORD_AGENT'
      ? t('data.readings.landlord', { name: reading.organisation })
      : t(reading.reader === 'ADMIN' ? 'data.readings.admin' : 'data.readings.staff');
  return (
    <Stack gap={2} py="sm" style={{ borderBottom: '1px solid var(--alin-line-soft)' }}>
      <Text fw={650}>{who}</Text>
      <Text>
        {t('data.readings.about', { home: reading.home })} – {t(`data.readings.purpose.${reading.purpose}`)}
      </Text>
      <Text size="sm" c="dimmed">
        <time dateTime={reading.lastAt}>{dateTime(reading.lastAt)}</time>
        {' · '}
        {t('data.readings.times', { count: reading.times })}
      </Text>
    </Stack>
  );
}
