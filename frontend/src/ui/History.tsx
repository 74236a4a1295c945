import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from './formats';
import { Panel } from './Panel';
import './sheet.css';

type Entry = components['schemas']['HistoryEntry'];

/** Every step of an application with its date and its reason, oldest first. */
export function History({ entries }: { entries: Entry[] }) {
  const { t, i18n } = useTranslation('words');
  const { dateTime } = useFormats();
  const reasonOf = (entry: Entry): string | null => {
    const key = `reason.${entry.reasonCode}`;
    const label = entry.reasonCode && i18n.exists(key, { ns: 'words' }) ? t(key as 'reason.OTHER') : null;
    if (label && entry.reasonText && entry.reasonText !== label) return `${label}. ${entry.reasonText}`;
    return entry.reasonText ?? label;
  };
  return (
    <Panel title={t('history.title')}>
      <ol className="alin-plain alin-history">
        {entries.map((it) => {
          const reason = reasonOf(it);
          return (
            <li key={`${it.status} ${it.at}`}>
              <Text fw={600}>{t(`status.${it.status}`)}</Text>
              <Text size="sm" c="dimmed">
                <time dateTime={it.at}>{dateTime(it.at)}</time>
              </Text>
              {reason ? <Text size="sm">{t('history.reason', { reason })}</Text> : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
