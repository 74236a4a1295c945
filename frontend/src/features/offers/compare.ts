import { useSyncExternalStore } from 'react';

/** How many homes stand side by side. */
export const MOST_COMPARED = 4;

/** Homes put aside to be compared, in this tab, until it is closed or the page of the comparison is left empty. */
let chosen: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  chosen = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts a home aside, or takes it back; a fifth one is not taken. */
export function toggleCompared(offerId: string): void {
  if (chosen.includes(offerId)) change(chosen.filter((it) => it !== offerId));
  else if (chosen.length < MOST_COMPARED) change([...chosen, offerId]);
}

export function clearCompared(): void {
  change([]);
}

export function useCompared(): readonly string[] {
  return useSyncExternalStore(subscribe, () => chosen);
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `?offers=id,id` of an address, which may be shared: at most four, each once. */
export function readCompared(search: Record<string, unknown>): { offers: string } {
  const ids = String(search.offers ?? '')
    .split(',')
    .filter((it) => ID.test(it));
  return { offers: [...new Set(ids)].slice(0, MOST_COMPARED).join(',') };
}
