import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from './formats';
import { StatusBadge, type Tone } from './StatusBadge';
import './sheet.css';

type Finding = components['schemas']['Finding'];
type RuleId = components['schemas']['RuleId'];

const TONES: Record<Finding['judgement'], Tone> = { MET: 'done', FAILED: 'refused', UNKNOWN: 'attention' };
const ORDER: Record<Finding['judgement'], number> = { FAILED: 0, UNKNOWN: 1, MET: 2 };
/** The household's figure has to reach this border; under the others it has to stay. */
const FLOORS: ReadonlySet<RuleId> = new Set(['employer-size', 'rent-affordable']);

/** What each rule found, failures first, with the figure, the border and the distance between them. */
export function Findings({ findings }: { findings: Finding[] }) {
  return (
    <ul className="alin-plain alin-findings">
      {[...findings]
        .sort((a, b) => ORDER[a.judgement] - ORDER[b.judgement])
        .map((it) => (
          <li key={it.ruleId} data-judgement={it.judgement}>
            <FindingLine finding={it} />
          </li>
        ))}
    </ul>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { t } = useTranslation('words');
  const figure = useFigure(finding.ruleId);
  const { actual, limit, judgement } = finding;
  const both = figure !== null && typeof actual === 'number' && typeof limit === 'number';
  const floor = FLOORS.has(finding.ruleId);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={650}>{t(`rule.${finding.ruleId}`)}</Text>
        <span style={{ flex: 'none' }}>
          <StatusBadge tone={TONES[judgement]}>{t(`judgement.${judgement}`)}</StatusBadge>
        </span>
      </Group>
      <Text>{finding.message}</Text>
      {both && judgement !== 'UNKNOWN' ? (
        <Text size="sm" c="dimmed">
          {t('findings.actual', { actual: figure(actual) })} · {t('findings.limit', { limit: figure(limit) })}
          {judgement === 'FAILED' && actual !== limit && (floor ? actual < limit : actual > limit) ? (
            <Text span fw={650} c="var(--alin-danger-ink)">
              {' '}
              · {t(floor ? 'findings.under' : 'findings.over', { gap: figure(Math.abs(actual - limit)) })}
            </Text>
          ) : null}
        </Text>
      ) : null}
    </Stack>
  );
}

/** How the figures of a rule are written; null where they are not for people. */
function useFigure(rule: RuleId): ((value: number) => string) | null {
  const { t } = useTranslation('words');
  const { money, number } = useFormats();
  switch (rule) {
    case 'income-under-ceiling':
    case 'rent-affordable':
      return money;
    case 'employer-size':
      return (count) => t('findings.employees', { count, shown: number(count) });
    case 'dwelling-type-fits-household':
      return (count) => t('findings.rooms', { count });
    case 'searched-location':
    case 'unique-number-valid':
    case 'reserved-to-company':
      return null;
  }
}
