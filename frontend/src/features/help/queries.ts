import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type Subject = components['schemas']['SupportSubject'];

export const SUBJECTS: readonly Subject[] = [
  'ACCOUNT',
  'REQUEST',
  'OFFERS',
  'APPLICATION',
  'DATA',
  'TECHNICAL',
  'OTHER',
];

export const useSupportDesk = () => api.useQuery('get', '/support');
export const useAskSupport = () => api.useMutation('post', '/support/messages');
