import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Writes target/bundle.json: each chunk with what it imports and holds, for tools/budgets.mjs and for whoever asks what rides along. */
export function bundleReport(): Plugin {
  return {
    name: 'alin-bundle-report',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((it) =>
        it.type === 'chunk'
          ? [
              {
                file: it.fileName,
                entry: it.isEntry,
                imports: it.imports,
                dynamicImports: it.dynamicImports,
                css: [...(it.viteMetadata?.importedCss ?? [])],
                modules: Object.fromEntries(
                  Object.entries(it.modules).map(([id, module]) => [
                    relative(process.cwd(), id),
                    module.renderedLength,
                  ]),
                ),
              },
            ]
          : [],
      );
      mkdirSync('target', { recursive: true });
      writeFileSync('target/bundle.json', JSON.stringify(chunks, null, 1));
    },
  };
}
