import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type Message = components['schemas']['Message'];
export type Switch = components['schemas']['NotificationSwitch'];
export type NotificationSettings = components['schemas']['NotificationSettings'];

export function useMessages() {
  return api.useInfiniteQuery(
    'get',
    '/me/messages',
    { params: { query: {} } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
}

function askAgain(cache: QueryClient) {
  void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/me/messages' });
}

export function useMarkRead() {
  const cache = useQueryClient();
  return api.useMutation('post', '/me/messages/{messageId}/read', { onSuccess: () => askAgain(cache) });
}

export function useMarkAllRead() {
  const cache = useQueryClient();
  return api.useMutation('post', '/me/messages/read', { onSuccess: () => askAgain(cache) });
}

export const useNotifications = () => api.useQuery('get', '/me/notifications');

/** The answer is every switch as it stands now. */
export function useChangeNotifications() {
  const cache = useQueryClient();
  return api.useMutation('put', '/me/notifications', {
    onSuccess: (settings) => cache.setQueryData(api.queryOptions('get', '/me/notifications').queryKey, settings),
  });
}
