import { plain } from '@/ui/plain';

/** The questions and guides, in the order in which they are shown; their words are in the catalogue. */
export const QUESTIONS = [
  'number',
  'noNumber',
  'code',
  'mail',
  'password',
  'eligible',
  'rank',
  'one',
  'employer',
  'refuse',
  'renew',
  'data',
] as const;

export const GUIDES = { apply: 5, answer: 4, move: 3 } as const;

/** Whether a text holds every word that is searched, each at least in part. */
export function holds(text: string, searched: string): boolean {
  const words = plain(searched)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== '');
  const whole = plain(text);
  return words.every((it) => whole.includes(it));
}
