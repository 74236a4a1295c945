import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/api/client';
import type { Problem } from '@/api/problem';
import type { components } from '@/api/schema';
import { signedIn } from '@/api/session';

export type Device = components['schemas']['Device'];

/** Logs in with the refresh token in a cookie, and knows who the person is before it succeeds. */
export function useLogIn() {
  return useMutation<void, Problem, { email: string; password: string }>({
    mutationFn: async ({ email, password }) => {
      const { data } = await client.POST('/sessions', { body: { email, password, client: 'WEB' } });
      if (data) await signedIn(data);
    },
  });
}

export const useCreateAccount = () => api.useMutation('post', '/accounts');
export const useActivateAccount = () => api.useMutation('post', '/accounts/activation');
export const useRequestPasswordReset = () => api.useMutation('post', '/password-resets');
export const useResetPassword = () => api.useMutation('post', '/password-resets/confirmation');

export const useDevices = () => api.useQuery('get', '/me/sessions');

const askDevices = (cache: QueryClient) => () =>
  void cache.invalidateQueries({ queryKey: api.queryOptions('get', '/me/sessions').queryKey });

export function useEndDevice() {
  const cache = useQueryClient();
  return api.useMutation('delete', '/me/sessions/{sessionId}', { onSuccess: askDevices(cache) });
}

export function useEndOtherDevices() {
  const cache = useQueryClient();
  return api.useMutation('delete', '/me/sessions/others', { onSuccess: askDevices(cache) });
}

/** Every session ends with the old password; the answer opens a new one for this device. */
export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation<void, Problem, { current: string; password: string }>({
    mutationFn: async ({ current, password }) => {
      const { data } = await client.PUT('/me/password', { body: { current, password, client: 'WEB' } });
      if (data) await signedIn(data);
    },
    onSuccess: askDevices(cache),
  });
}

export const useRequestEmailChange = () => api.useMutation('post', '/me/email-change');
export const useConfirmEmailChange = () => api.useMutation('post', '/email-changes/confirmation');
