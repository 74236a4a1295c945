import { keepPreviousData } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { PublicSearch } from './search';

/** Homes that anybody may see, page after page. */
export function usePublicOffers({ communeCode, dwellingType, maxRent }: PublicSearch, limit = 12) {
  return api.useInfiniteQuery(
    'get',
    '/public/offers',
    {
      params: {
        query: {
          limit,
          ...(communeCode ? { communeCode } : {}),
          ...(dwellingType ? { dwellingType } : {}),
          ...(maxRent ? { maxRentCents: maxRent * 100 } : {}),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (it) => it.next ?? undefined,
      placeholderData: keepPreviousData,
      staleTime: 30_000,
    },
  );
}
