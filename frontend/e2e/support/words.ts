import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './api';

type Catalogue = { [key: string]: string | Catalogue };
const catalogues = new Map<string, Catalogue>();

function catalogue(namespace: string, language: Language): Catalogue {
  const folder = ['app', 'ui'].includes(namespace) ? namespace : join('features', namespace);
  const path = join('src', folder, `${language}.json`);
  const known = catalogues.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Catalogue);
  catalogues.set(path, known);
  return known;
}

function find(of: Catalogue, key: string): string | undefined {
  const text = key
    .split('.')
    .reduce<string | Catalogue | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), of);
  return typeof text === 'string' ? text : undefined;
}

/** `say('offers:apply.button')`: a text of the screens' own catalogues, so that one story reads in both languages. */
export function speaking(language: Language) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const [namespace = '', name = ''] = key.split(':');
    const texts = catalogue(namespace, language);
    const count = Number(values.count);
    const plural = count > 1 || (count === 0 && language === 'en') ? 'other' : 'one';
    const text = find(texts, name) ?? find(texts, `${name}_${plural}`);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? `{{${value}}}`));
  };
}

export type Say = ReturnType<typeof speaking>;
