import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { Panel } from '@/ui/Panel';
import type { Application } from './queries';

const STAGES = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven stages that an applicant is told about: what is done, where one is, what may come. */
export function Stages({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const { date } = useFormats();
  const moved = application.status === 'MOVED_IN';
  const stateOf = (stage: number) => {
    if (stage < application.stage || (moved && stage === application.stage)) return 'done';
    if (stage > application.stage) return 'ahead';
    return application.live ? 'current' : 'stopped';
  };
  return (
    <Panel title={t('stages.title')}>
      <ol className="alin-plain application-stages">
        {STAGES.map((stage) => {
          const state = stateOf(stage);
          const reached = application.history.find((it) => it.stage === stage);
          return (
            <li key={stage} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="dot" aria-hidden>
                {state === 'done' ? <IconCheck size={20} /> : state === 'stopped' ? <IconX size={20} /> : stage}
              </span>
              <div>
                <Text
                  fw={state === 'current' || state === 'stopped' ? 700 : 550}
                  c={state === 'ahead' ? 'dimmed' : undefined}
                >
                  {t(`stages.${stage}.title`)}
                  <VisuallyHidden> {t(`stages.${state}`)}</VisuallyHidden>
                </Text>
                {reached && state !== 'ahead' ? (
                  <Text size="sm" c="dimmed">
                    {date(reached.at)}
                  </Text>
                ) : null}
                {state === 'current' ? <Text size="sm">{t(`stages.${stage}.text`)}</Text> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
