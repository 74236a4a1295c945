import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '@/api/client';
import { catalogueFiles, LANGUAGES, type Language, nameOf } from './catalogues';
import { eachText, frenchSpaces } from './typography';

const CHOICE = 'alin.language';

const files = new Map(
  Object.entries(catalogueFiles).map(([path, load]) => {
    const { namespace, language } = nameOf(path);
    return [`${language}/${namespace}`, load];
  }),
);

/** Loads a catalogue when a screen first needs it, in the language it needs. */
const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files.get(`${language}/${namespace}`);
    if (!load) return done(new Error(`no catalogue ${namespace} in ${language}`), false);
    load().then(
      (it) => done(null, (language === 'fr' ? eachText(it.default, frenchSpaces) : it.default) as ResourceKey),
      (error: unknown) => done(error instanceof Error ? error : new Error('catalogue not loaded'), false),
    );
  },
};

function rememberedLanguage(): Language | null {
  try {
    const chosen = localStorage.getItem(CHOICE);
    return chosen === 'fr' || chosen === 'en' ? chosen : null;
  } catch {
    return null;
  }
}

function follow(language: string): void {
  document.documentElement.lang = language;
  speak(language);
}

i18next.on('languageChanged', follow);

export const i18nReady = i18next
  .use(lazyCatalogues)
  .use(initReactI18next)
  .init({
    lng: rememberedLanguage() ?? 'fr',
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    ns: ['ui', 'app'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: true },
  });

/** Changes the language of screens and server answers, and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // The choice lasts until the page is left.
  }
  await i18next.changeLanguage(language);
}

/** The language of the account, on a device that has not chosen its own. */
export async function proposeLanguage(language: Language): Promise<void> {
  if (rememberedLanguage() === null && i18next.language !== language) await i18next.changeLanguage(language);
}

export function languageNow(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

export { i18next };
