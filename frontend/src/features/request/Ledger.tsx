import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { components } from '@/api/schema';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { Panel } from '@/ui/Panel';
import { useDisclosureChanges } from './queries';

type Change = components['schemas']['DisclosureChange'];

/** Every change of what the employer may see, to be read and kept. */
export function Ledger() {
  const { t } = useTranslation('request');
  const { dateTime } = useFormats();
  const changes = useDisclosureChanges();
  const [problem, setProblem] = useState<unknown>(null);
  const download = () => {
    setProblem(null);
    everything().then(save).catch(setProblem);
  };
  return (
    <Panel title={t('ledger.title')}>
      <Text>{t('ledger.text')}</Text>
      <ErrorSummary problem={problem} />
      <Loaded query={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('ledger.none')}</Text>
          ) : (
            <>
              <ul className="request-ledger">
                {items.map((it) => (
                  <li key={`${it.at} ${it.level}`}>
                    <Text size="sm" c="dimmed">
                      <time dateTime={it.at}>{dateTime(it.at)}</time>
                    </Text>
                    <Text>
                      {it.labelBefore
                        ? t('ledger.changed', { before: it.labelBefore, after: it.label })
                        : t('ledger.chosen', { after: it.label })}
                    </Text>
                  </li>
                ))}
              </ul>
              <Button
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
                style={{ alignSelf: 'flex-start' }}
                onClick={download}
              >
                {t('ledger.download')}
              </Button>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** Page after page, as many as there are. */
async function everything(): Promise<Change[]> {
  const all: Change[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.GET('/me/disclosure-changes', {
      params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
    });
    all.push(...(data?.items ?? []));
    cursor = data?.next ?? undefined;
  } while (cursor);
  return all;
}

function save(changes: Change[]): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(changes, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'alin-confidentialite.json';
  link.click();
  URL.revokeObjectURL(address);
}
