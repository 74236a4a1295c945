import type catalogue from './fr.json';

declare module '@/i18n/catalogues' {
  interface Catalogues {
    me: typeof catalogue;
  }
}
