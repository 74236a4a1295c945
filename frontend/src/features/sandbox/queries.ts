import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/api/client';
import { SANDBOX_CLOCK } from '@/api/clock';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';

export type SandboxClock = components['schemas']['SandboxClock'];
export type SandboxMail = components['schemas']['SandboxMail'];
export type RegisterRequest = components['schemas']['SandboxRegisterRequest'];

/** The same answer as the banner's: null outside the sandbox, where the operation does not exist. */
export function useClock() {
  return useQuery({
    queryKey: SANDBOX_CLOCK,
    queryFn: async ({ signal }): Promise<SandboxClock | null> => {
      try {
        const { data } = await client.GET('/sandbox/clock', { signal });
        return data ?? null;
      } catch (error) {
        if (isProblem(error, 'not-found')) return null;
        throw error;
      }
    },
    refetchInterval: 30_000,
    retry: false,
  });
}

/** Where to move the clock: to an instant, or so many seconds beyond the server's own present. */
export type Move = { to: string } | { bySeconds: number };

export function useMoveClock() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (move: Move): Promise<SandboxClock> => {
      let now = 'to' in move ? move.to : '';
      if ('bySeconds' in move) {
        const { data } = await client.GET('/sandbox/clock');
        now = new Date(new Date(data?.now ?? '').getTime() + move.bySeconds * 1000).toISOString();
      }
      const { data } = await client.PUT('/sandbox/clock', { body: { now } });
      return data as SandboxClock;
    },
    onSuccess: (clock) => {
      cache.setQueryData(SANDBOX_CLOCK, clock);
      // Every answer was true at another time.
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'get' });
    },
  });
}

const paged = {
  pageParamName: 'cursor' as const,
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

export function useMails(recipient: string | undefined) {
  return api.useInfiniteQuery(
    'get',
    '/sandbox/mails',
    { params: { query: recipient ? { recipient } : {} } },
    {
      ...paged,
      refetchInterval: 5_000,
      placeholderData: keepPreviousData,
    },
  );
}

export function useRegisterRequests() {
  return api.useInfiniteQuery('get', '/sandbox/register-requests', { params: { query: {} } }, paged);
}
