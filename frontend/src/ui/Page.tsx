import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

let firstPage = true;

/**
 * The frame of a screen: its title in the tab and as the one h1. After a navigation the h1 takes focus, so that a screen
 * reader starts there; on the first page the browser's own start is left alone.
 */
export function Page({
  title,
  lead,
  eyebrow,
  aside,
  width = 'wide',
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Above the title: a back link, a step. */
  eyebrow?: ReactNode;
  /** Beside the title: one secondary action. */
  aside?: ReactNode;
  width?: 'wide' | 'reading' | 'narrow';
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef<string | null>(null);
  const path = useLocation({ select: (it) => it.pathname });

  useEffect(() => {
    document.title = `${title} – AL'in`;
  }, [title]);

  // The same screen at another address is another page.
  useEffect(() => {
    // An error summary that came with the page has taken focus already: it is more urgent than the title.
    const taken = shownAt.current === null && document.activeElement?.closest('[role="alert"]');
    if (!firstPage && !taken) heading.current?.focus({ preventScroll: true });
    firstPage = false;
    shownAt.current = path;
  }, [path]);

  const maxWidth = { wide: undefined, reading: '50rem', narrow: '34rem' }[width];
  return (
    <Box maw={maxWidth} mx={width === 'wide' ? undefined : 'auto'}>
      <Stack gap="lg">
        <Box>
          {eyebrow ? <Box mb={6}>{eyebrow}</Box> : null}
          <Group justify="space-between" align="flex-start" gap="sm">
            <Title order={1} ref={heading} tabIndex={-1}>
              {title}
            </Title>
            {aside}
          </Group>
          {lead ? (
            <Text size="lg" c="dimmed" mt={6} maw="46rem" component="div">
              {lead}
            </Text>
          ) : null}
        </Box>
        {children}
      </Stack>
    </Box>
  );
}
