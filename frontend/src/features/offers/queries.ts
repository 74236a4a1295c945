import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';
import { type OfferFilters, queryOf } from './filters';

export type OfferCard = components['schemas']['OfferCard'];
export type OfferDetail = components['schemas']['OfferDetail'];

export function useOffers(filters: OfferFilters) {
  return api.useInfiniteQuery(
    'get',
    '/offers',
    { params: { query: queryOf(filters) } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
}

export const useOffer = (offerId: string) =>
  api.useQuery('get', '/offers/{offerId}', { params: { path: { offerId } } });

/** The answer is the application: it takes its place in the cache, and what depends on it is asked again when shown. */
export function useApply() {
  const cache = useQueryClient();
  return api.useMutation('post', '/applications', {
    onSuccess: (application) => {
      const mine = api.queryOptions('get', '/applications/{applicationId}', {
        params: { path: { applicationId: application.id } },
      });
      cache.setQueryData(mine.queryKey, application);
      void cache.invalidateQueries({
        predicate: ({ queryKey: [method, path] }) =>
          method === 'get' &&
          typeof path === 'string' &&
          (path.startsWith('/offers') || path === '/me/applications' || path === '/me/dashboard'),
      });
    },
  });
}
