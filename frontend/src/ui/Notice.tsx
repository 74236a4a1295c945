import { Box, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const TONES = {
  info: { background: '#eef6f6', border: '#86bcbe', color: '#0e4f55', Icon: IconInfoCircle },
  success: { background: '#e9f6ec', border: '#8cc79d', color: '#14532d', Icon: IconCircleCheck },
  warning: { background: '#fff5e9', border: '#e99a43', color: '#6f3b0c', Icon: IconAlertTriangle },
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
      style={{ background, border: `1px solid ${border}`, borderRadius: 12, color: '#1b2a2d' }}
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
