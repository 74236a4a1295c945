import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { entriesOf, type Values } from './answers';
import { type FormPage, type RequestForm, requestForm, useSavePage } from './queries';

/**
 * Saves one page with the version on which this screen started, so that two devices never overwrite one another unseen.
 * One saving waits for the one before it: each answer brings the version of the next.
 */
export function useSaver(form: RequestForm, page: FormPage) {
  const cache = useQueryClient();
  const mutation = useSavePage();
  const version = useRef(form.version);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const send = async (values: Values): Promise<RequestForm> => {
    const fresh = await mutation.mutateAsync({
      params: { path: { page: page.code }, header: { 'If-Match': `"${version.current}"` } },
      body: { items: entriesOf(form, page, values) },
    });
    version.current = fresh.version;
    setSavedAt(fresh.savedAt ?? null);
    return fresh;
  };

  /** Resolves to the form as it is now, or to nothing when the server refused; then `problem` says why. */
  const save = (values: Values, { quietly = false } = {}): Promise<RequestForm | null> => {
    const next = last.current
      .then(() => send(values))
      .then((fresh) => {
        setProblem(null);
        return fresh;
      })
      .catch((error: unknown) => {
        if (!quietly) setProblem(error);
        return null;
      });
    last.current = next;
    return next;
  };

  /** After a 412: what the other device saved, and its version for the next attempt. */
  const catchUp = async (): Promise<RequestForm> => {
    const fresh = await cache.fetchQuery({ ...requestForm, staleTime: 0 });
    version.current = fresh.version;
    setProblem(null);
    return fresh;
  };

  return { save, catchUp, problem, savedAt, pending: mutation.isPending };
}
