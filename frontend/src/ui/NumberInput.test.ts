import { expect, it } from 'vitest';
import { parseDay } from './DateField';
import { readNumber } from './NumberInput';

it('reads a number as the language writes it', () => {
  expect(readNumber('1 234,50 €', 'fr')).toBe(1234.5);
  expect(readNumber('1\u202f234', 'fr')).toBe(1234);
  expect(readNumber('1,234.50', 'en')).toBe(1234.5);
  expect(readNumber('12,5', 'en')).toBe(12.5);
  expect(readNumber('-2', 'fr')).toBe(-2);
});

it('takes nothing for nothing, and a text for no number', () => {
  expect(readNumber(' ', 'fr')).toBeUndefined();
  expect(readNumber('douze', 'fr')).toBeNaN();
  expect(readNumber('1e9', 'fr')).toBeNaN();
  expect(readNumber('1,2,3', 'fr')).toBeNaN();
});

it('reads days that exist, with four digits for the year', () => {
  expect(parseDay('14/07/1990')).toBe('1990-07-14');
  expect(parseDay('4-9-2023')).toBe('2023-09-04');
  expect(parseDay('29/02/2024')).toBe('2024-02-29');
  expect(parseDay('29/02/2023')).toBeNull();
  expect(parseDay('14/07/90')).toBeNull();
});
