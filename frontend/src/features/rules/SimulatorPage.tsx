import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { FocusHere } from '@/ui/FocusHere';
import { Skeletons } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { inParis } from '@/ui/paris';
import { bodyOf, type Draft, EXAMPLES } from './draft';
import { useBalancing, useSimulate } from './queries';
import { EmploymentStep } from './steps/EmploymentStep';
import { HouseholdStep } from './steps/HouseholdStep';
import { IncomeStep } from './steps/IncomeStep';
import { OfferStep } from './steps/OfferStep';
import { RequestStep } from './steps/RequestStep';
import './rules.css';

/** Downloaded while the answers are being typed, not before. */
const SimulationResult = lazy(() => import('./SimulationResult').then((it) => ({ default: it.SimulationResult })));

const STEPS = ['household', 'income', 'request', 'employment', 'offer'] as const;
type Step = (typeof STEPS)[number];

/** Anyone may ask what the published rules say of a household and a home; nothing is kept. */
export function SimulatorPage() {
  const { t } = useTranslation('rules');
  const simulate = useSimulate();
  const balancing = useBalancing();
  const today = inParis(useNow()).day;
  const [draft, setDraft] = useState<Partial<Draft>>({});
  const [step, show] = useState<Step>('household');
  const [moved, setMoved] = useState(false);
  const setStep = (next: Step) => {
    setMoved(true);
    show(next);
  };
  const index = STEPS.indexOf(step);

  const run = (complete: Draft) => simulate.mutate({ body: bodyOf(complete) });
  const example = (name: keyof typeof EXAMPLES) => {
    setDraft(EXAMPLES[name]);
    setStep('offer');
    run(EXAMPLES[name]);
  };
  const keep = <S extends Step>(part: S, values: Draft[S]) => {
    const next = { ...draft, [part]: values };
    setDraft(next);
    const following = STEPS[STEPS.indexOf(part) + 1];
    if (following) setStep(following);
    else if (isComplete(next)) run(next);
  };
  const back = index > 0 ? () => setStep(STEPS[index - 1] ?? 'household') : undefined;

  if (simulate.data) {
    return (
      <FocusHere>
        <Page title={t('result.title')} lead={t('result.lead')} width="reading">
          <Suspense fallback={<Skeletons />}>
            <SimulationResult simulation={simulate.data} />
          </Suspense>
          <Group gap="sm">
            <Button
              onClick={() => {
                simulate.reset();
                setStep('offer');
              }}
            >
              {t('result.change')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                simulate.reset();
                setDraft({});
                setStep('household');
              }}
            >
              {t('result.restart')}
            </Button>
          </Group>
        </Page>
      </FocusHere>
    );
  }
  return (
    <Page title={t('simulator.title')} lead={t('simulator.lead')} width="reading">
      <ErrorSummary problem={simulate.error} />
      <ol className="alin-plain simulator-steps" aria-label={t('simulator.steps')}>
        {STEPS.map((it, position) => {
          const words = (
            <>
              {position + 1}. <span className="name">{t(`simulator.step.${it}`)}</span>
            </>
          );
          return (
            <li key={it}>
              {position < index ? (
                <button type="button" onClick={() => setStep(it)}>
                  {words}
                </button>
              ) : (
                <span aria-current={it === step ? 'step' : undefined}>{words}</span>
              )}
            </li>
          );
        })}
      </ol>
      <FocusHere key={step} when={moved}>
        <Panel title={t(`simulator.step.${step}`)}>
          {step === 'household' ? (
            <HouseholdStep values={draft.household} onNext={(it) => keep('household', it)} onBack={back} />
          ) : step === 'income' ? (
            <IncomeStep values={draft.income} onNext={(it) => keep('income', it)} onBack={back} />
          ) : step === 'request' ? (
            <RequestStep values={draft.request} onNext={(it) => keep('request', it)} onBack={back} />
          ) : step === 'employment' ? (
            <EmploymentStep values={draft.employment} onNext={(it) => keep('employment', it)} onBack={back} />
          ) : (
            <OfferStep
              values={draft.offer}
              today={today}
              boosted={balancing.data?.boostedSizeClass ?? 'NOBODY'}
              pending={simulate.isPending}
              onNext={(it) => keep('offer', it)}
              onBack={back}
            />
          )}
        </Panel>
      </FocusHere>
      {step === 'household' ? (
        <Panel title={t('simulator.examples')} tone="soft">
          <Text>{t('simulator.examplesText')}</Text>
          <Stack gap="sm" align="flex-start">
            <Button
              variant="default"
              h="auto"
              py={10}
              maw="100%"
              styles={{ label: { whiteSpace: 'normal' } }}
              onClick={() => example('tabanou')}
              loading={simulate.isPending}
            >
              {t('simulator.tabanou')}
            </Button>
            <Button
              variant="default"
              h="auto"
              py={10}
              maw="100%"
              styles={{ label: { whiteSpace: 'normal' } }}
              onClick={() => example('leclerc')}
              loading={simulate.isPending}
            >
              {t('simulator.leclerc')}
            </Button>
          </Stack>
        </Panel>
      ) : null}
    </Page>
  );
}

function isComplete(draft: Partial<Draft>): draft is Draft {
  return STEPS.every((it) => draft[it] !== undefined);
}
