import { keepPreviousData } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Commune = components['schemas']['Commune'];

/** Communes whose name or INSEE code begins so; most populated first. */
export function useCommunes(q: string) {
  return api.useQuery(
    'get',
    '/communes',
    { params: { query: { q, limit: 20 } } },
    { enabled: q.length > 0, staleTime: 3_600_000, placeholderData: keepPreviousData },
  );
}
