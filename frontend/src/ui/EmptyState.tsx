import { Box, Stack, Text, ThemeIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHomeSearch,
  IconInbox,
  IconMail,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const ICONS = {
  inbox: IconInbox,
  search: IconSearch,
  home: IconHomeSearch,
  alert: IconAlertTriangle,
  mail: IconMail,
  done: IconCircleCheck,
};

/** Nothing to show, or something finished: say what it means and what comes next. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
  action,
}: {
  icon?: keyof typeof ICONS;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = ICONS[icon];
  return (
    <Box className="alin-panel">
      <Stack align="flex-start" gap="md">
        <ThemeIcon size={52} radius="xl" variant="light" color="pine" aria-hidden>
          <Icon size={28} stroke={1.7} />
        </ThemeIcon>
        <Text size="lg" fw={650}>
          {title}
        </Text>
        {children ? <Box>{children}</Box> : null}
        {action}
      </Stack>
    </Box>
  );
}
