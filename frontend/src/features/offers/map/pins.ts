import type { OfferCard } from '../queries';

/** The homes of one commune: their addresses stay theirs, so that they share its centre. */
export interface Pin {
  code: string;
  commune: OfferCard['commune'];
  at: [latitude: number, longitude: number];
  offers: OfferCard[];
  lowestRentCents: number;
}

/** One pin for each commune that the reference places on the map, in the order of the list. */
export function pinsOf(offers: OfferCard[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const offer of offers) {
    const { latitude, longitude, commune, rentWithChargesCents } = offer;
    if (typeof latitude !== 'number' || typeof longitude !== 'number') continue;
    const pin = pins.get(commune.code);
    if (pin) {
      pin.offers.push(offer);
      pin.lowestRentCents = Math.min(pin.lowestRentCents, rentWithChargesCents);
    } else {
      pins.set(commune.code, {
        code: commune.code,
        commune,
        at: [latitude, longitude],
        offers: [offer],
        lowestRentCents: rentWithChargesCents,
      });
    }
  }
  return [...pins.values()];
}

/** The départements whose communes are drawn: those of the pins, the fullest first, and no more than a phone can hold. */
export function departmentsOf(pins: Pin[], most = 6): string[] {
  const homes = new Map<string, number>();
  for (const { commune, offers } of pins) {
    homes.set(commune.departmentCode, (homes.get(commune.departmentCode) ?? 0) + offers.length);
  }
  return [...homes]
    .sort(([one, n], [other, m]) => m - n || one.localeCompare(other))
    .slice(0, most)
    .map(([code]) => code);
}
