import { z } from 'zod/mini';
import { i18next } from '@/i18n';

z.config({
  // Otherwise zod probes `new Function`, which the content security policy reports.
  jitless: true,
  // Rules without words of their own are still told in the reader's language.
  customError: (issue) => {
    if (issue.code === 'too_big') return i18next.t('ui:tooBig');
    return i18next.t(issue.code === 'invalid_format' && issue.format === 'date' ? 'ui:dateWrong' : 'ui:wrong');
  },
});

export { z };
