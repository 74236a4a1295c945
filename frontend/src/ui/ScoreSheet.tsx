import { Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from './formats';
import './sheet.css';

type Sheet = components['schemas']['ScoreSheet'];
type Line = components['schemas']['ScoreLine'];
type Block = components['schemas']['ScoreBlock'];
type BlockId = components['schemas']['ScoreBlockId'];
type Explanation = components['schemas']['CriterionExplanation'];

const BLOCKS: readonly { id: BlockId; of: (sheet: Sheet) => Block }[] = [
  { id: 'ALS', of: (it) => it.als },
  { id: 'COMPANY', of: (it) => it.company },
  { id: 'BALANCING', of: (it) => it.balancing },
  { id: 'TERRITORY', of: (it) => it.territory },
];

/** The points told in words, block by block: what counted, where the fact comes from, what could still move. */
export function ScoreSheet({ sheet, explanation = [] }: { sheet: Sheet; explanation?: Explanation[] }) {
  const { t } = useTranslation('words');
  // Once nothing can move any more, that is said once and not on each line.
  const settled = explanation.length > 0 && explanation.every((it) => !it.canChange);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="baseline" gap="xs" className="alin-sheet-total">
        <Text fw={700} size="lg">
          {t('sheet.total')}
        </Text>
        <Text fw={750} className="alin-sheet-points">
          {t('sheet.points', { count: sheet.total })}
        </Text>
        <Text size="sm" c="dimmed" w="100%">
          {t('sheet.totalHelp')}
        </Text>
      </Group>
      {settled ? <Text size="sm">{explanation[0]?.howToChange ?? t('sheet.cannotChange')}</Text> : null}
      {BLOCKS.map(({ id, of }) => {
        const block = of(sheet);
        if (id === 'TERRITORY' && block.max === 0) {
          return (
            <Text key={id} size="sm" c="dimmed">
              {t('sheet.territory')}
            </Text>
          );
        }
        return (
          <section key={id} className="alin-sheet-block">
            <BlockHead id={id} block={block} />
            <ul className="alin-plain">
              {block.lines.map((it) => (
                <LineView
                  key={it.criterion}
                  line={it}
                  told={explanation.find((one) => one.criterion === it.criterion)}
                  settled={settled}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}

function BlockHead({ id, block }: { id: BlockId; block: Block }) {
  const { t } = useTranslation('words');
  const { number } = useFormats();
  const share = block.max > 0 ? Math.max(0, Math.min(1, block.points / block.max)) : 0;
  return (
    <div className="alin-sheet-head">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Title order={3}>{t(`block.${id}`)}</Title>
        <Text fw={700} className="alin-sheet-points">
          {t('sheet.of', { points: number(block.points), max: number(block.max) })}
        </Text>
      </Group>
      <div className="alin-sheet-bar" aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function LineView({ line, told, settled }: { line: Line; told: Explanation | undefined; settled: boolean }) {
  const { t } = useTranslation('words');
  const { number } = useFormats();
  const id = useId();
  const zero = line.points === 0;
  return (
    <li className="alin-sheet-line" data-zero={zero || undefined} aria-labelledby={id}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text fw={600} id={id}>
          {told?.label ?? t(`criterion.${line.criterion}`)}
        </Text>
        <Text fw={zero ? 500 : 700} className="alin-sheet-points">
          {line.max > 0
            ? t('sheet.of', { points: number(line.points), max: number(line.max) })
            : t('sheet.points', { count: line.points })}
        </Text>
      </Group>
      <Text size="sm">{line.fact}</Text>
      {told?.canChange ? (
        <Text size="sm" className="alin-sheet-change" component="div">
          <IconArrowsUpDown size={16} aria-hidden />
          <span>
            <strong>{t('sheet.canChange')}</strong>
            {told.howToChange ? <> : {told.howToChange}</> : null}
          </span>
        </Text>
      ) : null}
      {told && !told.canChange && !settled && told.howToChange ? (
        <Text size="sm" c="dimmed">
          {told.howToChange}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {told && !told.canChange && !settled && !told.howToChange ? `${t('sheet.cannotChange')} · ` : ''}
        {t('sheet.source', { source: line.source })}
      </Text>
    </li>
  );
}
