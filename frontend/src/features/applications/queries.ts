import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import type { components } from '@/api/schema';
import { followRank, type Rank } from './rankStream';

export type Application = components['schemas']['Application'];
export type ApplicationSummary = components['schemas']['ApplicationSummary'];
export type ApplicationRank = components['schemas']['ApplicationRank'];

/** How often an open page asks where the person stands, while no line to the server is open. */
const RANK_EVERY_MS = 10_000;
/** How often it asks for the state, which moves at closings and decisions. */
const STATE_EVERY_MS = 30_000;

const at = (applicationId: string) => ({ params: { path: { applicationId } } });

export function useMyApplications() {
  return api.useInfiniteQuery(
    'get',
    '/me/applications',
    { params: { query: {} } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
}

/** Asked again while the page is open and visible, as long as something can still happen. */
export function useApplication(applicationId: string) {
  return api.useQuery('get', '/applications/{applicationId}', at(applicationId), {
    refetchInterval: ({ state }) => (state.data?.live ? STATE_EVERY_MS : false),
  });
}

/**
 * My rank, pushed by the server while the page is visible and the rank can move; asked for now and then where the line
 * cannot be opened. What is pushed is the place alone: when it differs, the sheet behind it is asked for again.
 */
export function useRank(applicationId: string, exists: boolean) {
  const cache = useQueryClient();
  const [pushed, setPushed] = useState(false);
  const query = api.useQuery('get', '/applications/{applicationId}/rank', at(applicationId), {
    enabled: exists,
    refetchInterval: ({ state }) => (pushed || state.data?.frozen || state.error ? false : RANK_EVERY_MS),
  });
  const moves = exists && query.data?.frozen === false;
  useEffect(() => {
    if (!moves) return;
    const { queryKey } = api.queryOptions('get', '/applications/{applicationId}/rank', at(applicationId));
    const told = (rank: Rank) => {
      const shown = cache.getQueryData<ApplicationRank>(queryKey);
      if (!shown || shown.position !== rank.position || shown.outOf !== rank.outOf || shown.frozen !== rank.frozen) {
        void cache.invalidateQueries({ queryKey });
        void cache.invalidateQueries({
          queryKey: api.queryOptions('get', '/applications/{applicationId}', at(applicationId)).queryKey,
        });
      } else {
        cache.setQueryData<ApplicationRank>(queryKey, { ...shown, asOf: rank.asOf });
      }
    };
    let leaving = new AbortController();
    const follow = () => {
      leaving.abort();
      leaving = new AbortController();
      if (document.visibilityState === 'visible') {
        void followRank(applicationId, leaving.signal, told, setPushed);
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      leaving.abort();
      setPushed(false);
    };
  }, [applicationId, moves, cache]);
  return query;
}

/** The step's answer is the application: it takes its place, and the lists are asked again when shown. */
function keep(cache: QueryClient) {
  return (application: Application) => {
    cache.setQueryData(
      api.queryOptions('get', '/applications/{applicationId}', at(application.id)).queryKey,
      application,
    );
    void cache.invalidateQueries({
      predicate: ({ queryKey: [method, path] }) =>
        method === 'get' &&
        typeof path === 'string' &&
        (path === '/me/applications' || path === '/me/dashboard' || path.startsWith('/offers')),
    });
  };
}

export function useWithdraw() {
  const cache = useQueryClient();
  return api.useMutation('post', '/applications/{applicationId}/withdrawal', { onSuccess: keep(cache) });
}

export function useAnswer() {
  const cache = useQueryClient();
  return api.useMutation('post', '/applications/{applicationId}/answer', { onSuccess: keep(cache) });
}
