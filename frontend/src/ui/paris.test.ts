import { describe, expect, it } from 'vitest';
import { inParis, parisInstant } from './paris';

describe('times of Paris', () => {
  it('carry the offset of winter and of summer', () => {
    expect(parisInstant('2026-12-18', '17:00')).toBe('2026-12-18T17:00:00+01:00');
    expect(parisInstant('2026-07-01', '09:30')).toBe('2026-07-01T09:30:00+02:00');
  });

  it('are right on both sides of the night when the clocks change', () => {
    expect(parisInstant('2026-03-29', '01:59')).toBe('2026-03-29T01:59:00+01:00');
    expect(parisInstant('2026-03-29', '03:00')).toBe('2026-03-29T03:00:00+02:00');
    expect(parisInstant('2026-10-25', '00:30')).toBe('2026-10-25T00:30:00+02:00');
    expect(parisInstant('2026-10-25', '04:00')).toBe('2026-10-25T04:00:00+01:00');
  });

  it('are read back wherever the reader is', () => {
    expect(inParis(new Date('2026-11-21T23:30:00Z'))).toEqual({ day: '2026-11-22', time: '00:30' });
  });
});
