import { describe, expect, it } from 'vitest';
import { countOf, queryOf, readFilters, unfiltered, wishesOf } from './filters';

describe('filters in the address', () => {
  it('are read as the contract knows them, whichever way the figures were written', () => {
    expect(
      readFilters({ communeCode: 69383, departmentCode: '2A', dwellingType: 'T2', maxRent: 700, accessible: true }),
    ).toEqual({ communeCode: '69383', departmentCode: '2A', dwellingType: 'T2', maxRent: 700, accessible: true });
    expect(readFilters({ communeCode: '01004', departmentCode: '01' })).toEqual({
      communeCode: '01004',
      departmentCode: '01',
    });
  });

  it('leave out what means nothing', () => {
    expect(
      readFilters({ communeCode: 'Lyon', dwellingType: 'T9', maxRent: -3, accessible: 'yes', selection: 'ALL' }),
    ).toEqual({});
  });

  it('ask the server in cents, and count what narrows', () => {
    const filters = readFilters({ selection: 'TO_COMPLETE', maxRent: 700, availableNow: true });
    expect(queryOf(filters)).toEqual({ selection: 'TO_COMPLETE', maxRentCents: 70_000, availableNow: true });
    expect(countOf(filters)).toBe(2);
  });

  it('name several types in one word, each once and in order', () => {
    const filters = readFilters({ dwellingType: 'T3,T9,T2,T3' });
    expect(filters).toEqual({ dwellingType: 'T2,T3' });
    expect(queryOf(filters)).toEqual({ dwellingType: ['T2', 'T3'] });
  });

  it('keep a radius with its commune only, and an order beside the filters', () => {
    expect(readFilters({ radiusKm: 20 })).toEqual({});
    expect(readFilters({ communeCode: '69383', radiusKm: 101 })).toEqual({ communeCode: '69383' });
    const filters = readFilters({ communeCode: '69383', radiusKm: 20, sort: 'MY_RANK', tenure: 'SOCIAL' });
    expect(countOf(filters)).toBe(2);
    expect(wishesOf(filters)).toEqual({ communeCode: '69383', radiusKm: 20, tenure: 'SOCIAL' });
    expect(unfiltered(filters)).toEqual({ sort: 'MY_RANK' });
    expect(readFilters({ sort: 'DEADLINE', minSurface: 501, kind: 'BOAT' })).toEqual({});
  });
});
