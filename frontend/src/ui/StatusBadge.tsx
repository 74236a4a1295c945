import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type Tone = 'done' | 'waiting' | 'attention' | 'refused' | 'neutral';

const TONES = {
  done: { background: '#dff1e4', color: '#14532d', Icon: IconCheck },
  waiting: { background: '#dcebf5', color: '#123f5c', Icon: IconClock },
  attention: { background: '#fde6cb', color: '#6f3b0c', Icon: IconAlertTriangle },
  refused: { background: '#fbe0dd', color: '#7d1710', Icon: IconX },
  neutral: { background: '#ece8df', color: '#3b4a50', Icon: IconCircleDashed },
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
