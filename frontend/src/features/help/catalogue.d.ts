import type catalogue from './fr.json';

declare module '@/i18n/catalogues' {
  interface Catalogues {
    help: typeof catalogue;
  }
}
