import { expect, it } from 'vitest';
import { idOf, offerCard, saintEtienne } from '@/test/samples';
import { departmentsOf, pinsOf } from './pins';

const lyon = { latitude: 45.76, longitude: 4.85 };

it('puts the homes of a commune under one pin, with the lowest rent', () => {
  const pins = pinsOf([
    offerCard({ ...lyon, rentWithChargesCents: 60_000 }),
    offerCard({ id: idOf(102), ...lyon, rentWithChargesCents: 48_000 }),
    offerCard({ id: idOf(103), commune: saintEtienne, latitude: 45.44, longitude: 4.39 }),
  ]);
  expect(pins.map((it) => [it.code, it.offers.length])).toEqual([
    [offerCard().commune.code, 2],
    ['42218', 1],
  ]);
  expect(pins[0]?.lowestRentCents).toBe(48_000);
  expect(departmentsOf(pins)).toEqual(['69', '42']);
  expect(departmentsOf(pins, 1)).toEqual(['69']);
});

it('leaves out what the reference does not place', () => {
  expect(pinsOf([offerCard({ latitude: null, longitude: null })])).toEqual([]);
});
