import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFormats } from './formats';

it('writes the first of a month as French does, and the other days as they are', () => {
  const { date, dateTime } = renderHook(() => useFormats()).result.current;
  expect(date('2026-12-01')).toBe('1er décembre 2026');
  expect(date('2026-12-11')).toBe('11 décembre 2026');
  expect(dateTime('2026-12-01T17:00:00Z')).toMatch(/^1er décembre 2026 à 18:00$/);
});
