import { Box, Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/**
 * A sheet of paper on the page: one subject, with its heading. Where several may bear the same heading, `namedBy` is the id of
 * the line that tells them apart: a landmark is found by its name.
 */
export function Panel({
  title,
  order = 2,
  aside,
  tone,
  namedBy,
  children,
}: {
  title?: ReactNode;
  order?: 2 | 3;
  aside?: ReactNode;
  tone?: 'soft' | 'warm';
  namedBy?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Box
      component="section"
      className="alin-panel"
      data-tone={tone}
      aria-labelledby={title ? [id, namedBy].filter(Boolean).join(' ') : undefined}
    >
      <Stack gap="md">
        {title ? (
          <Group justify="space-between" align="center" gap="xs">
            <Title order={order} id={id} size={order === 2 ? 'h2' : 'h3'}>
              {title}
            </Title>
            {aside}
          </Group>
        ) : null}
        {children}
      </Stack>
    </Box>
  );
}
