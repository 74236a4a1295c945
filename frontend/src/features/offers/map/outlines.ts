import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Addresses of the bundled outlines; a file is downloaded when its département is shown. */
const FILES = import.meta.glob<string>('./outlines/*.topojson', { query: '?url', import: 'default', eager: true });

async function read(name: string, layer: string): Promise<FeatureCollection | null> {
  const url = FILES[`./outlines/${name}.topojson`];
  if (!url) return null;
  try {
    const answer = await fetch(url);
    if (!answer.ok) return null;
    const topology = (await answer.json()) as Topology;
    return feature(topology, topology.objects[layer] as GeometryCollection) as FeatureCollection;
  } catch {
    // Without outlines the pins and the list are still there.
    return null;
  }
}

export const communesOf = (departmentCode: string) => read(departmentCode, 'communes');

export async function departments(): Promise<FeatureCollection | null> {
  return read('departements', 'departements-om');
}
