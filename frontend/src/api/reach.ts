import { useSyncExternalStore } from 'react';

/** Whether the last call reached the server: a device may believe in a network that leads nowhere. */
let reached = true;
const listeners = new Set<() => void>();

/** Told by the client after each call; a copy of the service worker (`X-Alin-Copy`) is no answer of the server. */
export function setReached(now: boolean): void {
  if (reached === now) return;
  reached = now;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => reached);
}
