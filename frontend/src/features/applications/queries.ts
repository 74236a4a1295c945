import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type Application = components['schemas']['Application'];
export type ApplicationSummary = components['schemas']['ApplicationSummary'];
export type ApplicationRank = components['schemas']['ApplicationRank'];

/** How often an open page asks where the person stands. */
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

export function useRank(applicationId: string, exists: boolean) {
  return api.useQuery('get', '/applications/{applicationId}/rank', at(applicationId), {
    enabled: exists,
    refetchInterval: ({ state }) => (state.data?.frozen || state.error ? false : RANK_EVERY_MS),
  });
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
