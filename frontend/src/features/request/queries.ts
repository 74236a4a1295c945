import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type HousingRequest = components['schemas']['HousingRequest'];
export type Section = components['schemas']['RequestSection'];

export const myRequest = api.queryOptions('get', '/me/request');

/** A changed request answers whole: it takes its place in the cache, and what depends on it is asked again. */
function keep(cache: QueryClient) {
  return (request: HousingRequest) => {
    cache.setQueryData(myRequest.queryKey, request);
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] !== '/me/request' && queryKey[0] === 'get',
    });
  };
}

export const useMyRequest = () => api.useQuery('get', '/me/request');
export const useDisclosurePreview = () => api.useQuery('get', '/me/request/disclosure/preview');
export const useDisclosureChanges = () =>
  api.useQuery('get', '/me/disclosure-changes', { params: { query: { limit: 20 } } });
export const useEmployerCheck = (siret: string) =>
  api.useQuery('get', '/employers/{siret}', { params: { path: { siret } } }, { enabled: siret !== '' });
export const useStartImport = () => api.useMutation('post', '/request-imports');

export function useConfirmImport() {
  const cache = useQueryClient();
  return api.useMutation('post', '/request-imports/{importId}/confirmation', { onSuccess: keep(cache) });
}

export function useRefreshRequest() {
  const cache = useQueryClient();
  return api.useMutation('post', '/me/request/refresh', { onSuccess: keep(cache) });
}

export function useUpdateRequest() {
  const cache = useQueryClient();
  return api.useMutation('patch', '/me/request', { onSuccess: keep(cache) });
}

export function useChooseDisclosure() {
  const cache = useQueryClient();
  return api.useMutation('put', '/me/request/disclosure', { onSuccess: keep(cache) });
}

export function useConfirmDocuments() {
  const cache = useQueryClient();
  return api.useMutation('put', '/me/request/documents', { onSuccess: keep(cache) });
}

export function useSubmitRequest() {
  const cache = useQueryClient();
  return api.useMutation('post', '/me/request/submission', { onSuccess: keep(cache) });
}

export function useDeleteRequest() {
  const cache = useQueryClient();
  return api.useMutation('delete', '/me/request', {
    onSuccess: () => {
      cache.removeQueries({ queryKey: myRequest.queryKey });
      void cache.invalidateQueries();
    },
  });
}
