import { Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLock, IconMinus, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { Panel } from '@/ui/Panel';

type Rank = components['schemas']['Rank'];

const keyOf = (applicationId: string) => `alin.rank.${applicationId}`;

/** The position that this person last saw on this device; null the first time, or without storage. */
function lastSeen(applicationId: string): number | null {
  try {
    const seen = Number(localStorage.getItem(keyOf(applicationId)));
    return Number.isInteger(seen) && seen > 0 ? seen : null;
  } catch {
    return null;
  }
}

function remember(applicationId: string, position: number): void {
  try {
    localStorage.setItem(keyOf(applicationId), String(position));
  } catch {
    // Without storage there is no trend, and nothing else is lost.
  }
}

/**
 * Where one stands, as the server last said. The sentence is read out when the position changes, not at each question;
 * the time beside it stays silent.
 */
export function LiveRank({ applicationId, rank, live }: { applicationId: string; rank: Rank; live: boolean }) {
  const { t } = useTranslation('applications');
  const { ordinal, number, time } = useFormats();
  const [before] = useState(() => lastSeen(applicationId));
  useEffect(() => remember(applicationId, rank.position), [applicationId, rank.position]);
  return (
    <Panel title={rank.frozen ? t('rank.final') : t('rank.title')} tone={live ? 'soft' : undefined}>
      <div className="application-rank">
        <div role="status" aria-live="polite">
          <Group gap="sm" align="baseline">
            <span className="application-position">{ordinal(rank.position)}</span>
            <Text size="lg" fw={600}>
              {t('rank.outOf', { count: rank.outOf, shown: number(rank.outOf) })}
            </Text>
          </Group>
        </div>
        {rank.frozen || before === null ? null : <Trend moved={before - rank.position} />}
      </div>
      <Stack gap={4}>
        <Group gap={6} wrap="nowrap" c="dimmed">
          {rank.frozen ? <IconLock size={17} aria-hidden /> : <IconRefresh size={17} aria-hidden />}
          <Text size="sm">{rank.frozen ? t('rank.frozen') : t('rank.asOf', { at: time(rank.asOf) })}</Text>
        </Group>
        {rank.frozen ? null : <Text size="sm">{t('rank.moves')}</Text>}
        <Text size="sm">{t('rank.five')}</Text>
        <TextLink to="/candidatures/$applicationId/rang" params={{ applicationId }} fw={600}>
          {t('why.link')}
        </TextLink>
      </Stack>
    </Panel>
  );
}

function Trend({ moved }: { moved: number }) {
  const { t } = useTranslation('applications');
  const way = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
  const Icon = { up: IconArrowUp, down: IconArrowDown, same: IconMinus }[way];
  return (
    <span className="application-trend" data-way={way}>
      <Icon size={18} aria-hidden />
      {way === 'same' ? t('rank.same') : t(`rank.${way}`, { count: Math.abs(moved) })}
    </span>
  );
}
