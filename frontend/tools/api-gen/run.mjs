// Writes src/api/schema.d.ts from the contract. openapi-typescript needs a TypeScript with a JavaScript API,
// so it has its own folder and lock; the first call installs it from that lock.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const contract = resolve(here, '../../../openapi/openapi.yaml');
const target = resolve(here, '../../src/api/schema.d.ts');
const cli = join(here, 'node_modules/openapi-typescript/bin/cli.js');

if (!existsSync(cli)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
execFileSync(process.execPath, [cli, contract, '-o', target, '--alphabetize'], { cwd: here, stdio: 'inherit' });
