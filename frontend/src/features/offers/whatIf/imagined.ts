import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Body = Schemas['ImagineChangeRequest'];
export type Answer = Schemas['ImaginedChange'];
type Sheet = Schemas['ScoreSheet'];
type Line = Schemas['ScoreLine'];

/** What is typed; absent parts stay as they are. */
export interface Imagined {
  births?: number;
  /** In euros; NaN for what is no number. */
  monthlyIncome?: number | undefined;
  disclosureLevel?: number | undefined;
  employerConfirms?: boolean;
  turnsThirty?: boolean;
  /** The home's commune beside those searched. */
  searchesHere?: boolean;
  homeCommuneCode?: string | undefined;
}

const MOST_EUROS = 1_000_000;

export const isAmount = (euros: number | undefined): boolean =>
  euros === undefined || (euros >= 0 && euros <= MOST_EUROS);

export function bodyOf(it: Imagined, communeCode: string): Body {
  return {
    ...(it.births ? { births: it.births } : {}),
    ...(it.monthlyIncome === undefined ? {} : { monthlyIncomeCents: Math.round(it.monthlyIncome * 100) }),
    ...(it.disclosureLevel ? { disclosureLevel: it.disclosureLevel } : {}),
    ...(it.employerConfirms ? { employerConfirms: true } : {}),
    ...(it.turnsThirty ? { turnsThirty: true } : {}),
    ...(it.searchesHere ? { searchedCommuneCode: communeCode } : {}),
    ...(it.homeCommuneCode ? { homeCommuneCode: it.homeCommuneCode } : {}),
  };
}

export interface Moved {
  criterion: Line['criterion'];
  from: number;
  to: number;
}

const linesOf = (sheet: Sheet): Line[] =>
  [sheet.als, sheet.company, sheet.balancing, sheet.territory].flatMap((it) => it.lines);

/** The lines that would not give the same points. */
export function movedLines({ before, after }: Answer): Moved[] {
  if (!before.score || !after.score) return [];
  const earlier = new Map(linesOf(before.score).map((it) => [it.criterion, it.points]));
  return linesOf(after.score).flatMap(({ criterion, points }) => {
    const from = earlier.get(criterion) ?? 0;
    return from === points ? [] : [{ criterion, from, to: points }];
  });
}
