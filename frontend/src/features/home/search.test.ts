import { expect, it } from 'vitest';
import { readPublicSearch } from './search';

it('keeps what the contract knows, also when the router read a code as a number', () => {
  expect(readPublicSearch({ communeCode: 69383, dwellingType: 'T2', maxRent: '700' })).toEqual({
    communeCode: '69383',
    dwellingType: 'T2',
    maxRent: 700,
  });
  expect(readPublicSearch({ communeCode: '2A004' }).communeCode).toBe('2A004');
});

it('drops what it does not know', () => {
  expect(readPublicSearch({ communeCode: 'Lyon', dwellingType: 'T9', maxRent: '-1' })).toEqual({});
});
