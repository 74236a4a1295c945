import { expect, it } from 'vitest';
import { eachText, frenchSpaces } from './typography';

it('keeps high punctuation on the line of its word', () => {
  expect(frenchSpaces('Prêt ? « Oui » : 31 %')).toBe('Prêt\u00a0? «\u00a0Oui\u00a0»\u00a0: 31\u00a0%');
});

it('reaches every text of a catalogue', () => {
  expect(eachText({ a: { b: 'Oui !' } }, frenchSpaces)).toEqual({ a: { b: 'Oui\u00a0!' } });
});
