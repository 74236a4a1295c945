import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { components } from './schema';

type SandboxClock = components['schemas']['SandboxClock'];

/** Where the banner of the demonstration keeps the clock; null outside the sandbox. */
export const SANDBOX_CLOCK = ['sandbox-clock'];

/**
 * The time at which the platform lives, for « in 3 days »: that of this device, moved as far as the clock of the
 * demonstration was. Reads the banner's answer, asks nothing of the server, and ticks once a minute.
 */
export function useNow(): Date {
  const cache = useQueryClient();
  const subscribe = useCallback((listener: () => void) => cache.getQueryCache().subscribe(listener), [cache]);
  const offset = useSyncExternalStore(
    subscribe,
    () => cache.getQueryData<SandboxClock | null>(SANDBOX_CLOCK)?.offsetSeconds ?? 0,
  );
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return new Date(real + offset * 1000);
}
