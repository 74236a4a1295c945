import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type Tone = 'done' | 'waiting' | 'attention' | 'refused' | 'neutral';

const TONES = {
  done: { background: 'var(--alin-good-soft)', color: 'var(--alin-good-ink)', Icon: IconCheck },
  waiting: { background: 'var(--alin-wait-soft)', color: 'var(--alin-wait-ink)', Icon: IconClock },
  attention: { background: 'var(--alin-warm-deep)', color: 'var(--alin-warm-ink)', Icon: IconAlertTriangle },
  refused: { background: 'var(--alin-danger-soft)', color: 'var(--alin-danger-ink)', Icon: IconX },
  neutral: { background: 'var(--alin-neutral-soft)', color: 'var(--alin-neutral-ink)', Icon: IconCircleDashed },
};

/** A state in words, with a colour and a drawing that repeat it; never a colour alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { background, color, Icon } = TONES[tone];
  return (
    <Badge
      leftSection={<Icon size={15} aria-hidden />}
      styles={{
        root: { background, color, height: 'auto', paddingBlock: 4 },
        label: { whiteSpace: 'normal', overflow: 'visible' },
      }}
    >
      {children}
    </Badge>
  );
}
