import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type DwellingType = Schemas['DwellingType'];
export type Selection = Schemas['OfferSelection'];
export type Sort = Schemas['OfferSort'];

export const DWELLING_TYPES: readonly DwellingType[] = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'];
export const KINDS: readonly Schemas['DwellingKind'][] = ['FLAT', 'HOUSE'];
export const TENURES: readonly Schemas['Tenure'][] = ['SOCIAL', 'INTERMEDIATE'];
export const SORTS: readonly Sort[] = ['DEADLINE', 'NEWEST', 'RENT', 'DISTANCE_TO_WORK', 'MY_RANK'];
export const RADII = [5, 10, 20, 30, 50] as const;

/** The filters as they stand in the address of the page; an absent one filters nothing. */
export interface OfferFilters {
  selection?: Selection;
  sort?: Exclude<Sort, 'DEADLINE'>;
  communeCode?: string;
  /** Around the commune; goes with it. */
  radiusKm?: number;
  departmentCode?: string;
  /** `T2` or `T2,T3`: an address is read by people. */
  dwellingType?: string;
  /** In euros. */
  maxRent?: number;
  /** In square metres. */
  minSurface?: number;
  kind?: Schemas['DwellingKind'];
  tenure?: Schemas['Tenure'];
  accessible?: true;
  availableNow?: true;
  /** The map stands above the list. */
  map?: true;
}

/** A figure in an address may have been read as a number. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function whole(value: unknown, most: number): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= most ? number : undefined;
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined => values.find((it) => it === value);

/** The types that a text names, each once and in their order; nothing when it names none. */
export function typesOf(dwellingType: string | undefined): DwellingType[] {
  const named = (dwellingType ?? '').split(',');
  return DWELLING_TYPES.filter((it) => named.includes(it));
}

/** Leaves out what is undefined, as an address does. */
function present(filters: { [Key in keyof OfferFilters]: OfferFilters[Key] | undefined }): OfferFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, it]) => it !== undefined)) as OfferFilters;
}

/** Keeps what the contract knows, so that an old or hand-written address still shows a list. */
export function readFilters(search: Record<string, unknown>): OfferFilters {
  const commune = text(search.communeCode);
  const communeCode = /^[0-9][0-9AB][0-9]{3}$/.test(commune) ? commune : undefined;
  const department = text(search.departmentCode);
  const sort = oneOf(SORTS, search.sort);
  return present({
    selection: search.selection === 'TO_COMPLETE' ? 'TO_COMPLETE' : undefined,
    sort: sort === 'DEADLINE' ? undefined : sort,
    communeCode,
    radiusKm: communeCode ? whole(search.radiusKm, 100) : undefined,
    departmentCode: /^([0-9][0-9AB]|97[0-9])$/.test(department) ? department : undefined,
    dwellingType: typesOf(text(search.dwellingType)).join(',') || undefined,
    maxRent: whole(search.maxRent, 10_000_000),
    minSurface: whole(search.minSurface, 500),
    kind: oneOf(KINDS, search.kind),
    tenure: oneOf(TENURES, search.tenure),
    accessible: search.accessible === true ? true : undefined,
    availableNow: search.availableNow === true ? true : undefined,
    map: search.map === true ? true : undefined,
  });
}

type Query = NonNullable<operations['listOffers']['parameters']['query']>;

/** The wishes alone, without which list and in which order. */
export function wishesOf(filters: OfferFilters): NonNullable<operations['widenSearch']['parameters']['query']> {
  const { selection: _selection, sort: _sort, map: _map, dwellingType, maxRent, ...others } = filters;
  const types = typesOf(dwellingType);
  return {
    ...others,
    ...(types.length > 0 ? { dwellingType: types } : {}),
    ...(maxRent === undefined ? {} : { maxRentCents: maxRent * 100 }),
  };
}

export function queryOf(filters: OfferFilters): Query {
  const { selection, sort } = filters;
  return { ...wishesOf(filters), ...(selection ? { selection } : {}), ...(sort ? { sort } : {}) };
}

/** How many filters narrow the list; which list it is, and its order, do not count. A radius goes with its commune. */
export function countOf({ selection: _s, sort: _o, map: _m, radiusKm: _r, ...filters }: OfferFilters): number {
  return Object.values(filters).filter((it) => it !== undefined).length;
}

/** What stays when every filter is taken off. */
export function unfiltered({ selection, sort, map }: OfferFilters): OfferFilters {
  return present({ selection, sort, map });
}
