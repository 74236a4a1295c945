import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '@/api/session';
import { MOST_COMPARED } from './compareSearch';

/** Homes put aside to be compared, in this tab, until it is closed or the page of the comparison is left empty. */
let chosen: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  chosen = next;
  for (const listener of [...listeners]) listener();
}

// What one person put aside is not shown to the next one.
onSessionChange(() => {
  if (currentSession().status === 'signed-out') change([]);
});

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
