import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../draft';

/** What each step of the simulator is given: the answers so far, and what follows. */
export interface StepProps<S extends keyof Draft> {
  values: Draft[S] | undefined;
  onNext: (values: Draft[S]) => void;
  onBack?: (() => void) | undefined;
}

/** Onwards, and back where there is a step before. */
export function StepButtons({
  onBack,
  children,
  pending,
}: {
  onBack?: (() => void) | undefined;
  children: ReactNode;
  pending?: boolean;
}) {
  const { t } = useTranslation('rules');
  return (
    <Group gap="sm">
      <Button type="submit" loading={pending ?? false}>
        {children}
      </Button>
      {onBack ? (
        <Button variant="default" onClick={onBack}>
          {t('simulator.back')}
        </Button>
      ) : null}
    </Group>
  );
}
