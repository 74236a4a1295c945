import { describe, expect, it } from 'vitest';
import { countOf, queryOf, readFilters } from './filters';

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
});
