import { expect, test } from '@playwright/test';
import { type Api, ok, type Schemas } from './support/api';
import { apply, newcomer, registeredAs, settle } from './support/people';
import { dayOf, now } from './support/world';

/** The home of the deck of 2020: T1, Lyon 6e, PLUS, 500 € with charges. */
async function homeOfTheDeck(api: Api): Promise<Schemas['OfferCard']> {
  const query = { communeCode: '69386', dwellingType: ['T1' as const], limit: 100 };
  const { items } = await ok(api.http.GET('/offers', { params: { query } }));
  const found = items.filter((it) => it.rentWithChargesCents === 50_000 && it.financingCategory === 'PLUS');
  expect(found).toHaveLength(1);
  return found[0] as Schemas['OfferCard'];
}

async function rankOf(api: Api, applicationId: string): Promise<Schemas['ApplicationRank']> {
  return ok(api.http.GET('/applications/{applicationId}/rank', { params: { path: { applicationId } } }));
}

const points = ({ sheet }: Schemas['ApplicationRank']) => ({
  ...Object.fromEntries(
    [...sheet.als.lines, ...sheet.company.lines, ...sheet.balancing.lines]
      .filter((it) => it.points !== 0)
      .map((it) => [it.criterion, it.points]),
  ),
  total: sheet.total,
});

test('the two of the deck apply over HTTP: Tabanou 536, Leclerc 539, Leclerc first', async () => {
  test.setTimeout(120_000);
  const present = await now();
  // Transferred two months ago: the change of job that his company's first criteria want.
  const tabanou = await settle(newcomer(await registeredAs('Tabanou')), { level: 3, entry: dayOf(present, -60) });
  const leclerc = await settle(newcomer(await registeredAs('Leclerc'), 'en'), { entry: dayOf(present, -1500) });
  const home = await homeOfTheDeck(tabanou);
  expect((await homeOfTheDeck(leclerc)).id).toBe(home.id);

  const his = await apply(tabanou, home.id);
  expect(his.rank).toMatchObject({ position: 1, outOf: 1, frozen: false });
  const hers = await apply(leclerc, home.id);

  const tabanouRank = await rankOf(tabanou, his.id);
  expect(points(tabanouRank)).toEqual({
    'under-30': 70,
    'effort-rate': 40,
    seniority: 20,
    'company-confirmed': 240,
    'tranche-a': 166,
    total: 536,
  });
  expect(tabanouRank).toMatchObject({ position: 2, outOf: 2 });

  const leclercRank = await rankOf(leclerc, hers.id);
  expect(points(leclercRank)).toEqual({
    'effort-rate': 40,
    seniority: 19,
    'company-confirmed': 240,
    balancing: 240,
    total: 539,
  });
  expect(leclercRank).toMatchObject({ position: 1, outOf: 2 });
  expect(leclercRank.explanation).toHaveLength(11);
});
