import { Group, Stack, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type ReactNode } from 'react';
import type { components } from '@/api/schema';
import { ApplicationStatus } from './ApplicationStatus';
import { Loaded } from './Loaded';
import { LoadMore } from './LoadMore';

type Query<Card> = Parameters<typeof LoadMore>[0]['query'] & {
  data: { pages: { items: Card[] }[] } | undefined;
  isPending: boolean;
  refetch: () => unknown;
};

/** Files of several homes, home by home, page after page. */
export function FilesByOffer<Card extends { offer: { id: string } }>({
  query,
  empty,
  children,
}: {
  query: Query<Card>;
  empty: ReactNode;
  children: (cards: [Card, ...Card[]]) => ReactNode;
}) {
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const homes = byHome(pages.flatMap((it) => it.items));
        if (homes.length === 0) return empty;
        return (
          <Stack gap="lg">
            {homes.map((cards) => (
              <div key={cards[0].offer.id}>{children(cards)}</div>
            ))}
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Homes that closed at the same instant come interleaved: each home once, where its first file stands. */
function byHome<Card extends { offer: { id: string } }>(cards: Card[]): [Card, ...Card[]][] {
  const homes = new Map<string, [Card, ...Card[]]>();
  for (const card of cards) {
    const files = homes.get(card.offer.id);
    if (files) files.push(card);
    else homes.set(card.offer.id, [card]);
  }
  return [...homes.values()];
}

interface RowProps {
  title: string;
  facts: ReactNode;
  status: components['schemas']['ApplicationStatus'];
}

/** One file in a list: who, the facts that matter, where it stands. The whole line leads to it. */
export const FileRow = createLink(
  forwardRef<HTMLAnchorElement, RowProps>(function FileRow({ title, facts, status, ...link }, ref) {
    return (
      <a ref={ref} {...link} className="alin-row">
        <span>
          <Text span fw={650}>
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {facts}
          </Text>
        </span>
        <Group gap="sm" wrap="nowrap">
          <ApplicationStatus status={status} />
          <IconChevronRight size={20} aria-hidden />
        </Group>
      </a>
    );
  }),
);
