import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type Dashboard = components['schemas']['Dashboard'];

export const useDashboard = () => api.useQuery('get', '/me/dashboard');
