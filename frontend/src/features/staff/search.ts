import type { OfferStatus, ReviewState } from './queries';

export type ShownReviews = ReviewState | 'ALL';
export const REVIEW_STATES: readonly ShownReviews[] = ['TO_REVIEW', 'APPROVED', 'DONE', 'ALL'];

export function readState(search: Record<string, unknown>): { state?: ShownReviews } {
  const state = REVIEW_STATES.find((it) => it === search.state);
  return state && state !== 'TO_REVIEW' ? { state } : {};
}

export interface StaffOfferFilters {
  status?: OfferStatus | 'ALL';
  departmentCode?: string;
}

export const OFFER_STATUSES = ['CLOSED', 'ONLINE', 'SCHEDULED', 'ALL'] as const;

export function readStaffFilters(search: Record<string, unknown>): StaffOfferFilters {
  const filters: StaffOfferFilters = {};
  const status = OFFER_STATUSES.find((it) => it === search.status);
  if (status && status !== 'CLOSED') filters.status = status;
  const department = String(search.departmentCode ?? '');
  if (/^([0-9][0-9AB]|97[0-9])$/.test(department)) filters.departmentCode = department;
  return filters;
}
