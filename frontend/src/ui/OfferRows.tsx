import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loaded } from './Loaded';
import { LoadMore } from './LoadMore';

type Query<Row> = Parameters<typeof LoadMore>[0]['query'] & {
  data: { pages: { items: Row[] }[] } | undefined;
  isPending: boolean;
  refetch: () => unknown;
};

/** Homes as lines of one panel, page after page: what each says on the left, its state on the right. */
export function OfferRows<Row extends { offer: { id: string } }>({
  query,
  empty,
  says,
  state,
}: {
  query: Query<Row>;
  empty: ReactNode;
  says: (row: Row) => ReactNode;
  state: (row: Row) => ReactNode;
}) {
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((it) => it.items);
        if (rows.length === 0) return empty;
        return (
          <Stack gap="lg">
            <div className="alin-panel">
              <ul className="alin-plain alin-rows">
                {rows.map((it) => (
                  <li key={it.offer.id} className="alin-row">
                    <Stack gap={4}>{says(it)}</Stack>
                    {state(it)}
                  </li>
                ))}
              </ul>
            </div>
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
