/**
 * One catalogue per feature, in two languages. A feature adds its own line to this interface from its own folder
 * (`src/features/<feature>/catalogue.d.ts`), so keys are typed and nobody edits a shared list.
 */
// biome-ignore lint/suspicious/noEmptyInterface: augmented by each feature
export interface Catalogues {}

export type Language = 'fr' | 'en';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

type Catalogue = { default: Record<string, unknown> };

export const catalogueFiles = import.meta.glob<Catalogue>(['../{app,ui}/{fr,en}.json', '../features/*/{fr,en}.json']);

/** `../features/offers/fr.json` → `offers` and `fr`. */
export function nameOf(path: string): { namespace: string; language: Language } {
  const [, namespace = '', language = ''] = /\/([^/]+)\/(fr|en)\.json$/.exec(path) ?? [];
  return { namespace, language: language as Language };
}
