import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/api/client';
import type { components } from '@/api/schema';

export type ReviewCard = components['schemas']['ReviewCard'];
export type ReviewFile = components['schemas']['ReviewFile'];
export type ReviewState = components['schemas']['ReviewState'];
export type StaffOffer = components['schemas']['StaffOffer'];
export type OfferStatus = components['schemas']['OfferStatus'];
export type HousingRequest = components['schemas']['HousingRequest'];

const paged = {
  pageParamName: 'cursor' as const,
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

export function useReviews(filters: { state?: ReviewState; offerId?: string }) {
  return api.useInfiniteQuery('get', '/staff/reviews', { params: { query: { ...filters, limit: 50 } } }, paged);
}

export function useStaffOffers(filters: { status?: OfferStatus; departmentCode?: string }) {
  return api.useInfiniteQuery('get', '/staff/offers', { params: { query: filters } }, paged);
}

/** No operation reads one offer: its department's closed offers are leafed through until it comes. */
export function useStaffOffer(offerId: string, departmentCode: string | undefined) {
  return useQuery({
    queryKey: ['get', '/staff/offers', 'one', offerId],
    enabled: departmentCode !== undefined,
    queryFn: async ({ signal }): Promise<StaffOffer | null> => {
      let cursor: string | undefined;
      do {
        const { data } = await client.GET('/staff/offers', {
          params: {
            query: { limit: 100, ...(departmentCode ? { departmentCode } : {}), ...(cursor ? { cursor } : {}) },
          },
          signal,
        });
        const found = data?.items.find((it) => it.offer.id === offerId);
        if (found) return found;
        cursor = data?.next ?? undefined;
      } while (cursor);
      return null;
    },
  });
}

export const useReviewFile = (applicationId: string) =>
  api.useQuery('get', '/staff/applications/{applicationId}', { params: { path: { applicationId } } });

function queuesMoved(cache: QueryClient) {
  return cache.invalidateQueries({
    predicate: ({ queryKey: [method, path] }) =>
      method === 'get' && (path === '/staff/reviews' || path === '/staff/offers'),
  });
}

/** Each step answers the whole file, which takes its place; the queues are asked again when shown. */
function keep(cache: QueryClient) {
  return (file: ReviewFile) => {
    const one = api.queryOptions('get', '/staff/applications/{applicationId}', {
      params: { path: { applicationId: file.applicationId } },
    });
    cache.setQueryData(one.queryKey, file);
    void queuesMoved(cache);
  };
}

export function useReview() {
  const cache = useQueryClient();
  return api.useMutation('post', '/staff/applications/{applicationId}/review', { onSuccess: keep(cache) });
}

export function useRecordWithdrawal() {
  const cache = useQueryClient();
  return api.useMutation('post', '/staff/applications/{applicationId}/withdrawal', { onSuccess: keep(cache) });
}

export function useDesignate() {
  const cache = useQueryClient();
  return api.useMutation('post', '/staff/offers/{offerId}/designations', {
    onSuccess: () => {
      void queuesMoved(cache);
      void cache.invalidateQueries({
        predicate: ({ queryKey: [method, path] }) => method === 'get' && path === '/staff/applications/{applicationId}',
      });
    },
  });
}
