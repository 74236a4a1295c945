import { Box, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const TONES = {
  info: {
    background: 'var(--alin-soft)',
    border: 'var(--alin-soft-line)',
    color: 'var(--alin-brand)',
    Icon: IconInfoCircle,
  },
  success: {
    background: 'var(--alin-good-soft)',
    border: 'var(--alin-good-line)',
    color: 'var(--alin-good-ink)',
    Icon: IconCircleCheck,
  },
  warning: {
    background: 'var(--alin-warm)',
    border: 'var(--alin-attention)',
    color: 'var(--alin-warm-ink)',
    Icon: IconAlertTriangle,
  },
};

/** A message in the page. `live` has it read out when it appears. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const { background, border, color, Icon } = TONES[tone];
  return (
    <Box
      role={live ? 'status' : undefined}
      p="md"
      style={{ background, border: `1px solid ${border}`, borderRadius: 12, color: 'var(--alin-ink)' }}
    >
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Icon size={22} color={color} aria-hidden style={{ flex: 'none', marginTop: 1 }} />
        <Box style={{ minWidth: 0, flex: 1 }}>
          {title ? (
            <Text fw={650} c={color} component="p">
              {title}
            </Text>
          ) : null}
          {children}
        </Box>
      </Group>
    </Box>
  );
}
