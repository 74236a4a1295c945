import { useMutation } from '@tanstack/react-query';
import { api, client } from '@/api/client';
import type { Problem } from '@/api/problem';
import { signedIn } from '@/api/session';

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
