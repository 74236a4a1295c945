import { expect, it } from 'vitest';
import { holds } from './questions';

it('finds words without their accents and capitals, in any order', () => {
  expect(holds('Où trouver mon numéro unique ?', 'UNIQUE numero')).toBe(true);
  expect(holds('Où trouver mon numéro unique ?', 'numero rang')).toBe(false);
});

it('finds everything when nothing is searched, and parts of words', () => {
  expect(holds('Mot de passe', '  ')).toBe(true);
  expect(holds('Mot de passe', 'pass')).toBe(true);
});
