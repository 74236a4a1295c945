import { api } from '@/api/client';
import type { components } from '@/api/schema';

export type RuleSet = components['schemas']['RuleSet'];
export type Simulation = components['schemas']['MatchSimulation'];
export type SimulationBody = components['schemas']['SimulateMatchRequest'];
export type SizeClass = components['schemas']['SizeClass'];

/** The rules in force, or those of an older version that a sheet names. */
export const useRules = (version: string) =>
  api.useQuery('get', '/rules/{version}', { params: { path: { version } } }, { staleTime: 600_000 });

export const useBalancing = () => api.useQuery('get', '/balancing', {}, { staleTime: 600_000 });

export const useSimulate = () => api.useMutation('post', '/simulations');
