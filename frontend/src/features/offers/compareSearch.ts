/** How many homes stand side by side. */
export const MOST_COMPARED = 4;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `?offers=id,id` of an address, which may be shared: at most four, each once. */
export function readCompared(search: Record<string, unknown>): { offers: string } {
  const ids = String(search.offers ?? '')
    .split(',')
    .filter((it) => ID.test(it));
  return { offers: [...new Set(ids)].slice(0, MOST_COMPARED).join(',') };
}
