import type { DesignationState, OfferStatus } from './queries';

type ShownDesignations = DesignationState | 'ALL';
export const DESIGNATION_STATES: readonly ShownDesignations[] = ['TO_DECIDE', 'DECIDED', 'CLOSED', 'ALL'];

export interface DesignationFilters {
  state?: ShownDesignations;
  offerId?: string;
}

export function readDesignationFilters(search: Record<string, unknown>): DesignationFilters {
  const filters: DesignationFilters = {};
  const state = DESIGNATION_STATES.find((it) => it === search.state);
  if (state && state !== 'TO_DECIDE') filters.state = state;
  if (typeof search.offerId === 'string' && /^[0-9a-f-]{36}$/i.test(search.offerId)) filters.offerId = search.offerId;
  return filters;
}

export const OFFER_STATUSES = ['ALL', 'ONLINE', 'SCHEDULED', 'CLOSED'] as const;
export type ShownOffers = (typeof OFFER_STATUSES)[number];

export function readOfferStatus(search: Record<string, unknown>): { status?: OfferStatus } {
  const status = OFFER_STATUSES.find((it) => it === search.status);
  return status && status !== 'ALL' ? { status } : {};
}
