// Writes src/routeTree.gen.ts, which is not committed: two people adding a screen never meet in it.

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const config = getConfig(
  {
    target: 'react',
    autoCodeSplitting: true,
    routesDirectory: './src/routes',
    generatedRouteTree: './src/routeTree.gen.ts',
    quoteStyle: 'single',
    semicolons: true,
  },
  root,
);
await new Generator({ config, root }).run();
