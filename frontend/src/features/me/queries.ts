import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type Profile = components['schemas']['Profile'];
export type FileReading = components['schemas']['FileReading'];

export const useMe = () => api.useQuery('get', '/me');

export function useSetPhone() {
  const cache = useQueryClient();
  return api.useMutation('put', '/me/phone', {
    onSuccess: (profile) => cache.setQueryData(api.queryOptions('get', '/me').queryKey, profile),
  });
}

export function useFileReadings() {
  return api.useInfiniteQuery(
    'get',
    '/me/file-readings',
    { params: { query: {} } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
}

export const useCloseAccount = () => api.useMutation('post', '/me/closure');
