// What a phone downloads, against the budgets (kB of gzip): fails when one is exceeded, or when a widget of the kit has no style.
// Reads dist/ and target/bundle.json, which `vite build` writes.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// Screens of staff and landlords, and of the demonstration, are not read on a bus.
const BUDGETS = { entry: 160, route: 60, deskRoute: 75, css: 30 };
const DESK = /^(bailleur|conseiller|demo)\./;

if (!existsSync('target/bundle.json')) {
  console.error('budgets: nothing is built, run npm run build');
  process.exit(1);
}
const chunks = JSON.parse(readFileSync('target/bundle.json', 'utf8'));
const byFile = new Map(chunks.map((it) => [it.file, it]));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(`dist/${file}`)).length);
  return sizes.get(file);
}
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const it of byFile.get(file).imports) withImports(it, seen);
  return seen;
}
const sum = (files) => [...files].reduce((total, it) => total + size(it), 0);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
const modulesOf = (files) => [...files].flatMap((it) => Object.keys(byFile.get(it).modules));

/** French catalogues that the screens of these files ask for, one per feature, and the shared words. */
function catalogues(files) {
  const features = new Set(modulesOf(files).flatMap((it) => /^src\/features\/(\w+)\//.exec(it)?.[1] ?? []));
  features.add('words');
  return [...features].flatMap((feature) => {
    const found = chunks.find((it) => `src/features/${feature}/fr.json` in it.modules);
    return found ? [found.file] : [];
  });
}

const failures = [];
function check(what, bytes, budget) {
  const over = bytes > budget * 1000;
  if (over) failures.push(`${what}: ${kB(bytes).trim()} kB, budget ${budget} kB`);
  console.log(`${kB(bytes)} of ${budget} kB  ${what}${over ? '  TOO MUCH' : ''}`);
}

const entry = withImports(chunks.find((it) => it.entry).file);
check('first download', sum(entry), BUDGETS.entry);
for (const chunk of chunks) {
  const route = Object.keys(chunk.modules).find((it) => it.includes('?tsr-split=component'));
  if (!route) continue;
  const more = new Set([...withImports(chunk.file)].filter((it) => !entry.has(it)));
  const name = /routes\/(.*)\.tsx/.exec(route)[1];
  check(`/${name}`, sum(more) + sum(catalogues(more)), DESK.test(name) ? BUDGETS.deskRoute : BUDGETS.route);
}
check('all styles', sum(new Set(chunks.flatMap((it) => it.css))), BUDGETS.css);

// `Input.module.mjs` in the bundle needs `styles/Input.css` in src/app/mantine.css.
const styles = readFileSync('src/app/mantine.css', 'utf8');
const unstyled = new Set(
  modulesOf(byFile.keys()).flatMap((it) => {
    const name = /@mantine\/core\/.*\/(\w+)\.module\.mjs$/.exec(it)?.[1];
    return name && !styles.includes(`/${name}.css"`) ? [name] : [];
  }),
);
for (const name of unstyled) failures.push(`${name}: its style is not in src/app/mantine.css`);

if (failures.length > 0) {
  console.error(`budgets exceeded:\n  ${failures.join('\n  ')}`);
  process.exit(1);
}
