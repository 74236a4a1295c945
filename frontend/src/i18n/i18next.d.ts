import 'i18next';
import type { Catalogues } from './catalogues';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Catalogues;
    returnNull: false;
  }
}
