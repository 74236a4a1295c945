import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { idOf } from '@/test/samples';
import { clearCompared, toggleCompared, useCompared } from './compare';
import { MOST_COMPARED, readCompared } from './compareSearch';

beforeEach(clearCompared);

it('takes four homes and no fifth, and gives one back', () => {
  for (let n = 1; n <= MOST_COMPARED + 1; n++) toggleCompared(idOf(n));
  const { result } = renderHook(useCompared);
  expect(result.current).toEqual([1, 2, 3, 4].map(idOf));
});

it('takes a home back when it is chosen again', () => {
  toggleCompared(idOf(1));
  toggleCompared(idOf(1));
  expect(renderHook(useCompared).result.current).toEqual([]);
});

it('reads from an address what are identifiers, each once', () => {
  expect(readCompared({ offers: `${idOf(1)},x,${idOf(1)},${idOf(2)}` })).toEqual({ offers: `${idOf(1)},${idOf(2)}` });
  expect(readCompared({})).toEqual({ offers: '' });
});
