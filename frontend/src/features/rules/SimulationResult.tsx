import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Findings } from '@/ui/Findings';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { ScoreSheet } from '@/ui/ScoreSheet';
import type { Simulation } from './queries';

const TONES = { ELIGIBLE: 'success', INELIGIBLE: 'warning', UNDETERMINED: 'info' } as const;

/** Verdict, findings, ceiling and points of a simulated household. */
export function SimulationResult({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation(['rules', 'words']);
  const { money } = useFormats();
  const ceiling = simulation.incomeCeiling;
  return (
    <>
      <Notice tone={TONES[simulation.verdict]} title={t(`words:verdict.${simulation.verdict}`)} live>
        <Text>{t(`rules:result.${simulation.verdict}`)}</Text>
      </Notice>
      <Panel title={t('rules:result.findings')}>
        <Findings findings={simulation.findings} />
        <Text>
          {ceiling
            ? t('rules:result.ceiling', {
                amount: money(ceiling.amountCents),
                zone: t(`words:zone.${ceiling.zone}`),
                category: ceiling.category,
              })
            : t('rules:result.noCeiling')}
        </Text>
      </Panel>
      <Panel title={t('rules:result.points')}>
        <ScoreSheet sheet={simulation.score} />
        <Text size="sm" c="dimmed">
          {t('rules:result.ruleSet', { version: simulation.ruleSetVersion })}{' '}
          <TextLink to="/regles">{t('rules:result.rules')}</TextLink>
        </Text>
      </Panel>
    </>
  );
}
