import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/ui/links';
import { Panel } from '@/ui/Panel';

const SEEN = 'alin.tour';
const STEPS = 4;

function seen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    // Without storage it would come back at each visit, which is worse than never.
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, '1');
  } catch {
    // Nothing is lost.
  }
}

/** First steps, once on a device, beside the page and never in its way. */
export function Tour() {
  const { t } = useTranslation('help');
  const [step, setStep] = useState(1);
  const [over, setOver] = useState(seen);
  if (over) return null;
  const end = () => {
    remember();
    setOver(true);
  };
  const shown = `tour.steps.${step}` as 'tour.steps.1';
  return (
    <Panel title={t('tour.title')} tone="soft">
      <div aria-live="polite">
        <Text size="sm" c="dimmed">
          {t('tour.step', { step, count: STEPS })}
        </Text>
        <Text fw={650} size="lg">
          {t(`${shown}.title`)}
        </Text>
        <Text>{t(`${shown}.text`)}</Text>
      </div>
      <Group gap="sm">
        {step > 1 ? (
          <Button variant="default" onClick={() => setStep(step - 1)}>
            {t('tour.previous')}
          </Button>
        ) : null}
        {step < STEPS ? (
          <>
            <Button onClick={() => setStep(step + 1)}>{t('tour.next')}</Button>
            <Button variant="default" onClick={end}>
              {t('tour.skip')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={end}>{t('tour.done')}</Button>
            <TextLink to="/aide" py={6}>
              {t('tour.more')}
            </TextLink>
          </>
        )}
      </Group>
    </Panel>
  );
}
