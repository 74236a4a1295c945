import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { BackLink } from '@/ui/BackLink';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { ScoreSheet } from '@/ui/ScoreSheet';
import { useRank } from './queries';
import './applications.css';

type Rank = components['schemas']['ApplicationRank'];
type Block = components['schemas']['ScoreBlock'];
type Told = components['schemas']['CriterionExplanation'];

/**
 * Why this rank, in words: the place, the three blocks, what could still move and what cannot, and how equal points are
 * told apart. Only the person's own lines: nobody else's facts, nor a figure that would give them away.
 */
export function WhyRankPage({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('applications');
  const rank = useRank(applicationId, true);
  return (
    <Page
      title={t('why.title')}
      lead={t('why.lead')}
      width="reading"
      eyebrow={
        <BackLink to="/candidatures/$applicationId" params={{ applicationId }}>
          {t('why.back')}
        </BackLink>
      }
    >
      <Loaded query={rank} skeleton={<Skeletons rows={3} height={160} />}>
        {(it) => <Why rank={it} />}
      </Loaded>
    </Page>
  );
}

function Why({ rank }: { rank: Rank }) {
  const { t } = useTranslation(['applications', 'words']);
  const { ordinal, number, list, dateTime } = useFormats();
  const { sheet, explanation } = rank;
  const below = explanation.filter((it) => it.points < it.max);
  const open = below.filter((it) => it.canChange);
  const settled = below.filter((it) => !it.canChange);
  const block = (name: string, { points, max }: Block) =>
    t('applications:why.block', { name, points: number(points), max: number(max) });
  const blocks = [
    block(t('words:block.ALS'), sheet.als),
    block(t('words:block.COMPANY'), sheet.company),
    block(t('words:block.BALANCING'), sheet.balancing),
  ];
  return (
    <Stack gap="lg">
      <Panel
        tone="soft"
        title={t('applications:why.place', {
          position: ordinal(rank.position),
          count: rank.outOf,
          outOf: number(rank.outOf),
        })}
      >
        <Text>{t('applications:why.sum', { total: number(sheet.total), blocks: list(blocks) })}</Text>
        <Text>
          {rank.frozen ? t('applications:why.frozen') : t('applications:why.live', { at: dateTime(rank.asOf) })}
        </Text>
      </Panel>
      <Panel title={t('applications:why.canMove')}>
        {open.length > 0 ? <Lines lines={open} /> : <Text>{t('applications:why.nothingMoves')}</Text>}
      </Panel>
      {settled.length > 0 ? (
        <Panel title={t('applications:why.cannotMove')}>
          <Text>{t('applications:why.cannotMoveText')}</Text>
          <Lines lines={settled} />
        </Panel>
      ) : null}
      <Panel title={t('applications:why.order')}>
        <ol className="application-order">
          <li>{t('applications:why.order1')}</li>
          <li>{t('applications:why.order2')}</li>
          <li>{t('applications:why.order3')}</li>
        </ol>
        <Text>{t('applications:why.others')}</Text>
        <TextLink to="/regles">{t('applications:detail.rules')}</TextLink>
      </Panel>
      <Panel title={t('applications:why.all')}>
        <ScoreSheet sheet={sheet} explanation={explanation} />
        <Text size="sm" c="dimmed">
          {t('applications:detail.ruleSet', { version: rank.ruleSetVersion })}
        </Text>
      </Panel>
    </Stack>
  );
}

function Lines({ lines }: { lines: Told[] }) {
  const { t } = useTranslation('applications');
  const { number } = useFormats();
  return (
    <ul className="application-why-lines">
      {lines.map((it) => (
        <li key={it.criterion}>
          <strong>{it.label}</strong>{' '}
          {t('why.line', { points: number(it.points), max: number(it.max), missing: number(it.max - it.points) })}
          <br />
          {it.howToChange ?? it.fact}
        </li>
      ))}
    </ul>
  );
}
