// Draws bench/curves.json: ratios and throughput against the number of requests, as SVG beside the ADR.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = JSON.parse(readFileSync(join(root, 'bench', 'curves.json'), 'utf8'));
const out = join(root, 'domain', 'docs', 'adr', 'img');
mkdirSync(out, { recursive: true });

const [width, height, left, right, top, bottom] = [720, 400, 64, 190, 48, 48];
const colours = ['#1b6ca8', '#b5482a', '#3d7a3f', '#7a4b94'];
const median = (figures) => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
const size = (n) => (n >= 950_000 ? `${(n / 1e6).toFixed(n < 1.05e6 ? 0 : 1).replace('.0', '')} M` : `${Math.round(n / 1e3)} k`);

function plot(title, unit, series, targets = []) {
  const points = series.flatMap((one) => one.points);
  const xs = points.map(([x]) => Math.log10(x));
  const [xMin, xMax] = [Math.min(...xs) - 0.1, Math.max(...xs) + 0.1];
  const yMax = 1.15 * Math.max(...points.map(([, y]) => y), ...targets.map((target) => target.value));
  const x = (n) => left + ((Math.log10(n) - xMin) / (xMax - xMin)) * (width - left - right);
  const y = (v) => height - bottom - (v / yMax) * (height - top - bottom);
  const step = 10 ** Math.floor(Math.log10(yMax / 2.5));
  const ticks = [];
  for (let v = 0; v <= yMax; v += step * (yMax / step > 10 ? 2 : 1)) ticks.push(v);
  const text = (px, py, what, more = '') => `<text x="${px.toFixed(1)}" y="${py.toFixed(1)}" ${more}>${what}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(left, 24, title, 'font-size="15" font-weight="bold"'),
    text(left - 44, 40, unit, 'fill="#555"'),
    ...ticks.map((v) => `<path d="M${left} ${y(v).toFixed(1)}H${width - right}" stroke="#e2e2e2"/>` + text(left - 8, y(v) + 4, String(Math.round(v * 100) / 100), 'text-anchor="end" fill="#555"')),
    ...[...new Set(points.map(([n]) => n))].map((n) => text(x(n), height - bottom + 20, size(n), 'text-anchor="middle" fill="#555"')),
    text((left + width - right) / 2, height - 8, 'submitted requests (logarithmic)', 'text-anchor="middle" fill="#555"'),
    ...targets.map((t) => `<path d="M${left} ${y(t.value).toFixed(1)}H${width - right}" stroke="${t.colour}" stroke-dasharray="5 4"/>` + text(width - right + 8, y(t.value) + 4, t.name, `fill="${t.colour}"`)),
    ...series.map((one, i) => {
      const line = one.points.map(([n, v], at) => `${at ? 'L' : 'M'}${x(n).toFixed(1)} ${y(v).toFixed(1)}`).join('');
      const dots = one.points.map(([n, v]) => `<circle cx="${x(n).toFixed(1)}" cy="${y(v).toFixed(1)}" r="4" fill="${colours[i]}"/>`).join('');
      return `<path d="${line}" fill="none" stroke="${colours[i]}" stroke-width="2"/>${dots}` + text(width - right + 8, top + 16 + i * 18, one.name, `fill="${colours[i]}"`);
    }),
    '</svg>',
    '',
  ].join('\n');
}

const of = (id, figure) =>
  runs
    .filter((run) => run.id === id && run.value !== null && (figure === undefined || run.figures?.[figure]))
    .map((run) => [run.requests, figure === undefined ? run.value : median(run.figures[figure])])
    .sort(([a], [b]) => a - b);

const ratios = [
  { name: 'list of offers (P1)', points: of('P1') },
  { name: 'offer, both ranks (P2)', points: of('P2') },
].filter((one) => one.points.length > 0);
const rates = [
  { name: 'SELECT 1 (limit)', points: of('P2', 'limit') },
  { name: 'list of offers', points: of('P1', 'reached') },
  { name: 'offer, both ranks', points: of('P2', 'reached') },
].filter((one) => one.points.length > 0);
if (ratios.length === 0) {
  console.error('Nothing to draw yet: bin/bench P1 P2 on nations of several sizes first.');
  process.exit(1);
}
writeFileSync(
  join(out, 'live-rank-ratios.svg'),
  plot('Share of the throughput of SELECT 1', 'ratio', ratios, [
    { value: 0.8, name: 'target P1', colour: colours[0] },
    { value: 0.6, name: 'target P2', colour: colours[1] },
  ]),
);
writeFileSync(join(out, 'live-rank-throughput.svg'), plot('Answers a second', 'per second', rates));
console.log(`drawn into ${out}`);
