import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((it) => /\.tsx?$/.test(it) && !/\.d\.ts$|\.gen\.ts$|\.test\.tsx?$|^test\//.test(it))
  .map((it) => join(source, it));

/** Attributes that a person reads. */
const READ = new Set(['label', 'title', 'description', 'placeholder', 'alt', 'aria-label', 'lead', 'eyebrow']);
/** The name of the product is the same in every language. */
const NAMES = new Set(["AL'in"]);

type Node = { type: string; [key: string]: unknown };

function hardCoded(name: string, text: string): string[] {
  const found: string[] = [];
  const say = (text: string) => {
    const words = text.trim();
    if (/\p{L}{2,}/u.test(words) && !NAMES.has(words) && !/^\S+@\S+$/.test(words)) found.push(words);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (node.type === 'JSXText') say(String(node.value));
    if (node.type === 'JSXAttribute') {
      const name = (node.name as Node).name;
      const literal = node.value as Node | null;
      if (READ.has(String(name)) && literal?.type === 'Literal') say(String(literal.value));
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(name, text).program);
  return found;
}

describe('the source', () => {
  it('would be caught with a text of its own', () => {
    const guilty = 'export const x = (t) => <p title="Bonjour">Texte <b>{t("ok")}</b><input name="free" /></p>;';
    expect(hardCoded('guilty.tsx', guilty)).toEqual(['Bonjour', 'Texte']);
  });

  it('holds no text outside the catalogues', () => {
    const offenders = files
      .filter((it) => it.endsWith('.tsx'))
      .map((it) => [relative(source, it), hardCoded(it, readFileSync(it, 'utf8'))] as const)
      .filter(([, texts]) => texts.length > 0);
    expect(offenders).toEqual([]);
  });

  it('keeps features apart, and ui and api below them', () => {
    const offenders = files.flatMap((path) => {
      const [layer, feature] = relative(source, path).split('/');
      return [...readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)].flatMap(([, target = '']) => {
        const file = target.startsWith('@/')
          ? target.slice(2)
          : target.startsWith('.')
            ? relative(source, resolve(dirname(path), target))
            : null;
        const [otherLayer, otherFeature] = file?.split('/') ?? [];
        const wrong =
          (layer === 'features' && otherLayer === 'features' && otherFeature !== feature) ||
          (['features', 'ui', 'api', 'i18n'].includes(layer ?? '') && ['app', 'routes'].includes(otherLayer ?? '')) ||
          (['ui', 'api'].includes(layer ?? '') && otherLayer === 'features');
        return wrong ? [`${relative(source, path)} → ${target}`] : [];
      });
    });
    expect(offenders).toEqual([]);
  });
});
