/** What the operator may name: an address with {z}, {x} and {y}, and who made the tiles. */
export interface Tiles {
  address: string;
  attribution: string;
}

const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? '';

/** Null unless the page names a tile server; a page served without the product still holds its placeholder. */
export function tiles(): Tiles | null {
  const address = said('alin-map-tiles');
  return /^https?:\/\//.test(address) ? { address, attribution: said('alin-map-attribution') } : null;
}
