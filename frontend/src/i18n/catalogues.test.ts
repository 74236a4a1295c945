import { describe, expect, it } from 'vitest';
import { catalogueFiles, nameOf } from './catalogues';

/** `_one` and `_other` may be needed by one language only; both speak of the same key. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix.replace(/_(zero|one|two|few|many|other)$/, '')];
  return Object.entries(value).flatMap(([key, it]) => keysOf(it, prefix ? `${prefix}.${key}` : key));
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsOf);
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((it) => it[1]).sort();

const loaded = await Promise.all(
  Object.entries(catalogueFiles).map(async ([path, load]) => ({ ...nameOf(path), texts: (await load()).default })),
);
const namespaces = [...new Set(loaded.map((it) => it.namespace))];

describe.each(namespaces)('catalogue %s', (namespace) => {
  const fr = loaded.find((it) => it.namespace === namespace && it.language === 'fr')?.texts;
  const en = loaded.find((it) => it.namespace === namespace && it.language === 'en')?.texts;

  it('says the same things in French and in English', () => {
    expect([...new Set(keysOf(en))].sort()).toEqual([...new Set(keysOf(fr))].sort());
  });

  it('fills in the same facts in both', () => {
    const facts = (texts: unknown) => [...new Set(textsOf(texts).flatMap(placeholders))].sort();
    expect(facts(en)).toEqual(facts(fr));
  });

  it('leaves no text empty', () => {
    expect([...textsOf(fr), ...textsOf(en)].filter((it) => it.trim() === '')).toEqual([]);
  });
});
