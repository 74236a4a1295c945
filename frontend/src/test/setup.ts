import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { i18next, i18nReady } from '@/i18n';
import { catalogueFiles, nameOf } from '@/i18n/catalogues';

// Parts of a screen that are downloaded late take their time on a busy machine.
configure({ asyncUtilTimeout: 5000 });

// What Mantine asks of a browser and jsdom lacks.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList;
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

await i18nReady;
// All catalogues at once, so that no test waits for one.
for (const [path, load] of Object.entries(catalogueFiles)) {
  const { namespace, language } = nameOf(path);
  i18next.addResourceBundle(language, namespace, (await load()).default);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});
