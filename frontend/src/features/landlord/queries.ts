import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type DesignationCard = components['schemas']['DesignationCard'];
export type DesignationFile = components['schemas']['DesignationFile'];
export type DesignationState = components['schemas']['DesignationState'];
export type LandlordOffer = components['schemas']['LandlordOffer'];
export type OfferStatus = components['schemas']['OfferStatus'];

const paged = {
  pageParamName: 'cursor' as const,
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

export function useDesignations(filters: { state?: DesignationState; offerId?: string }) {
  return api.useInfiniteQuery('get', '/landlord/designations', { params: { query: { ...filters, limit: 50 } } }, paged);
}

export function useLandlordOffers(status?: OfferStatus) {
  return api.useInfiniteQuery('get', '/landlord/offers', { params: { query: status ? { status } : {} } }, paged);
}

export const useDesignation = (designationId: string) =>
  api.useQuery('get', '/landlord/designations/{designationId}', { params: { path: { designationId } } });

/** Each step answers the whole file. Other files of the home may have moved with it, so they are asked again. */
function keep(cache: QueryClient) {
  return (file: DesignationFile) => {
    const one = api.queryOptions('get', '/landlord/designations/{designationId}', {
      params: { path: { designationId: file.id } },
    });
    cache.setQueryData(one.queryKey, file);
    void cache.invalidateQueries({
      predicate: ({ queryKey: [method, path], queryHash }) =>
        method === 'get' && typeof path === 'string' && path.startsWith('/landlord/') && !queryHash.includes(file.id),
    });
  };
}

export function useSendToCommission() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/commission', { onSuccess: keep(cache) });
}

export function useRejectDesignation() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/rejection', { onSuccess: keep(cache) });
}

export function useDecide() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/decision', { onSuccess: keep(cache) });
}

export function useSettleCondition() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/condition', { onSuccess: keep(cache) });
}

export function useRecordLease() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/lease', { onSuccess: keep(cache) });
}

export function useRecordMoveIn() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/designations/{designationId}/move-in', { onSuccess: keep(cache) });
}

export function useCreateOffer() {
  const cache = useQueryClient();
  return api.useMutation('post', '/landlord/offers', {
    onSuccess: () =>
      void cache.invalidateQueries({
        predicate: ({ queryKey: [method, path] }) => method === 'get' && path === '/landlord/offers',
      }),
  });
}
