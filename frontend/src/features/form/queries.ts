import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type RequestForm = components['schemas']['RequestForm'];
export type FormSection = components['schemas']['FormSection'];
export type FormPage = components['schemas']['FormPage'];
export type FormItem = components['schemas']['FormItem'];
export type FormQuestion = components['schemas']['FormQuestion'];
export type FormState = components['schemas']['FormState'];

export const requestForm = api.queryOptions('get', '/me/request-form');

export const useRequestForm = () => api.useQuery('get', '/me/request-form');

/** A saved page answers with the whole form, which takes its place in the cache. */
export function useSavePage() {
  const cache = useQueryClient();
  return api.useMutation('put', '/me/request-form/pages/{page}', {
    onSuccess: (form) => cache.setQueryData(requestForm.queryKey, form),
  });
}

export function useFileRequest() {
  const cache = useQueryClient();
  return api.useMutation('post', '/me/request-form/filing', {
    onSuccess: (request) => {
      cache.removeQueries({ queryKey: requestForm.queryKey });
      void cache.invalidateQueries();
      cache.setQueryData(['get', '/me/request'], request);
    },
  });
}

export function useAbandonForm() {
  const cache = useQueryClient();
  return api.useMutation('delete', '/me/request-form', {
    onSuccess: () => cache.invalidateQueries({ queryKey: requestForm.queryKey }),
  });
}

/** Every page that this household is asked, in the order of the form. */
export function pagesAsked(form: RequestForm): FormPage[] {
  return form.sections.flatMap((it) => it.pages).filter((it) => it.state !== 'NOT_ASKED');
}
