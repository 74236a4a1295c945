import type { HousingRequest, Section } from './queries';

/** The pages of the request, in the order in which they are filled in. */
export const STEPS = [
  {
    key: 'information',
    to: '/demande/informations',
    sections: ['IDENTITY', 'HOUSEHOLD', 'INCOME', 'CURRENT_DWELLING', 'SEARCH'],
  },
  { key: 'employer', to: '/demande/employeur', sections: ['EMPLOYER'] },
  { key: 'disclosure', to: '/demande/confidentialite', sections: ['DISCLOSURE'] },
  { key: 'documents', to: '/demande/pieces', sections: ['DOCUMENTS'] },
] as const satisfies { key: string; to: string; sections: Section[] }[];

export type Step = (typeof STEPS)[number];

/** What the server still misses for one page. */
export function missingFor(request: HousingRequest, step: Step) {
  return request.sections
    .filter((it) => (step.sections as readonly Section[]).includes(it.section) && it.state === 'INCOMPLETE')
    .flatMap((it) => it.missing);
}

export function isComplete(request: HousingRequest, step: Step): boolean {
  return request.sections
    .filter((it) => (step.sections as readonly Section[]).includes(it.section))
    .every((it) => it.state === 'COMPLETE');
}

/** Where a saved page leads: onwards before the first submission, back to the overview afterwards. */
export function afterSaving(
  request: HousingRequest,
  next: '/demande/confidentialite' | '/demande/pieces' | '/demande/envoi',
) {
  return request.submittedAt ? '/demande' : next;
}
