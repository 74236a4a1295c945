import type { components, operations } from '@/api/schema';

type DwellingType = components['schemas']['DwellingType'];
export type Selection = components['schemas']['OfferSelection'];

const TYPES: readonly DwellingType[] = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'];
export const DWELLING_TYPES = TYPES;

/** The filters as they stand in the address of the page; an absent one filters nothing. */
export interface OfferFilters {
  selection?: Selection;
  communeCode?: string;
  departmentCode?: string;
  dwellingType?: DwellingType;
  /** In euros: an address is read by people. */
  maxRent?: number;
  accessible?: true;
  availableNow?: true;
}

/** A figure in an address may have been read as a number. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Keeps what the contract knows, so that an old or hand-written address still shows a list. */
export function readFilters(search: Record<string, unknown>): OfferFilters {
  const filters: OfferFilters = {};
  if (search.selection === 'TO_COMPLETE') filters.selection = 'TO_COMPLETE';
  const commune = text(search.communeCode);
  if (/^[0-9][0-9AB][0-9]{3}$/.test(commune)) filters.communeCode = commune;
  const department = text(search.departmentCode);
  if (/^([0-9][0-9AB]|97[0-9])$/.test(department)) filters.departmentCode = department;
  const type = TYPES.find((it) => it === search.dwellingType);
  if (type) filters.dwellingType = type;
  const rent = Number(search.maxRent);
  if (Number.isInteger(rent) && rent > 0 && rent <= 10_000_000) filters.maxRent = rent;
  if (search.accessible === true) filters.accessible = true;
  if (search.availableNow === true) filters.availableNow = true;
  return filters;
}

export function queryOf(filters: OfferFilters): NonNullable<operations['listOffers']['parameters']['query']> {
  const { maxRent, ...others } = filters;
  return maxRent === undefined ? others : { ...others, maxRentCents: maxRent * 100 };
}

/** How many filters narrow the list; which list it is does not count. */
export function countOf({ selection: _selection, ...filters }: OfferFilters): number {
  return Object.values(filters).filter((it) => it !== undefined).length;
}
