import type { components } from '@/api/schema';

type DwellingType = components['schemas']['DwellingType'];
export const DWELLING_TYPES: readonly DwellingType[] = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'];

/** What a visitor looks for; it lives in the address of the page. */
export interface PublicSearch {
  communeCode?: string | undefined;
  dwellingType?: DwellingType | undefined;
  /** In euros. */
  maxRent?: number | undefined;
}

export function readPublicSearch(raw: Record<string, unknown>): PublicSearch {
  const commune = String(raw.communeCode ?? '');
  const rent = Number(raw.maxRent);
  return {
    communeCode: /^\d[\dAB]\d{3}$/.test(commune) ? commune : undefined,
    dwellingType: DWELLING_TYPES.find((it) => it === raw.dwellingType),
    maxRent: Number.isInteger(rent) && rent > 0 && rent <= 10_000_000 ? rent : undefined,
  };
}
