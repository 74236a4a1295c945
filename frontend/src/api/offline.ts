const MINE = 'alin-mine-';

/** Registers the service worker of public/sw.js, which keeps pages and lists readable on a bad network. */
export function keepForOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }
}

/** Whether something answers for the server while the network does not. */
export function hasOfflineCopies(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** At log-out nothing of the person stays on the device. */
export async function forgetOfflineCopies(): Promise<void> {
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(MINE)) await caches.delete(name);
}
