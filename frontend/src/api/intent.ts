import { useRef } from 'react';
import { ProblemError } from './problem';

/** Answers after which the same call may have been done, or will be: it is sent again under the same key. */
function mayHaveHappened(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true;
  return error.status === 0 || error.status === 429 || error.status >= 500 || error.slug === 'idempotency-in-progress';
}

/**
 * One Idempotency-Key per intent. The key of a body stays the same until the server has clearly answered, so that a
 * retry after a silent network cannot do the thing twice; another body is another intent.
 */
export function useIntentKey() {
  const intent = useRef<{ key: string; body: string } | null>(null);
  return useRef({
    keyFor(body: unknown): string {
      const text = JSON.stringify(body);
      if (intent.current?.body !== text) intent.current = { key: crypto.randomUUID(), body: text };
      return intent.current.key;
    },
    /** Call it with each refusal: a clear one ends the intent. */
    refused(error: unknown): void {
      if (!mayHaveHappened(error)) intent.current = null;
    },
    done(): void {
      intent.current = null;
    },
  }).current;
}
