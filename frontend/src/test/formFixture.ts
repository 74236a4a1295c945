import type { components } from '@/api/schema';

type RequestForm = components['schemas']['RequestForm'];
type Page = components['schemas']['FormPage'];
type Question = components['schemas']['FormQuestion'];

const yesNo = (code: string, label: string): Question => ({
  code,
  label,
  kind: 'YES_NO',
  required: true,
  mostValues: 1,
  choices: [],
});

const text = (code: string, label: string, more: Partial<Question> = {}): Question => ({
  code,
  label,
  kind: 'TEXT',
  required: true,
  mostValues: 1,
  choices: [],
  maxLength: 100,
  ...more,
});

const page = (code: string, title: string, questions: Question[], more: Partial<Page> = {}): Page => ({
  code,
  title,
  state: 'NOT_STARTED',
  mostItems: 1,
  along: false,
  questions,
  items: [{ id: '1', answers: [] }],
  gaps: [],
  ...more,
});

export const contactPage = page(
  'contact',
  'Vous joindre',
  [
    text('email', 'Adresse e-mail', { kind: 'EMAIL', help: 'Le code d’accès à votre demande y sera envoyé.' }),
    text('mobilePhone', 'Téléphone portable', { kind: 'PHONE', required: false }),
  ],
  {
    state: 'COMPLETE',
    lead: 'C’est là que le numéro unique vous parvient.',
    items: [
      {
        id: '1',
        answers: [
          { question: 'email', values: ['camille@courriel.example'], labels: ['camille@courriel.example'] },
          { question: 'mobilePhone', values: ['0639981234'], labels: ['0639981234'] },
        ],
      },
    ],
  },
);

const householdPage = page(
  'household',
  'Les personnes à loger',
  [
    yesNo('+coApplicant.any', 'Quelqu’un signera-t-il le bail avec vous ?'),
    yesNo('births.expected', 'Attendez-vous une naissance ?'),
    text('births.date', 'Date de naissance prévue', {
      kind: 'DAY',
      when: { page: 'household', question: 'births.expected', values: ['yes'] },
    }),
  ],
  {
    state: 'COMPLETE',
    items: [
      {
        id: '1',
        answers: [
          { question: '+coApplicant.any', values: ['yes'], labels: ['Oui'] },
          { question: 'births.expected', values: ['no'], labels: ['Non'] },
        ],
      },
    ],
  },
);

const coApplicantsPage = page(
  'co-applicants',
  'Les co-demandeurs',
  [
    text('coApplicant.firstName', 'Prénom'),
    text('coApplicant.link', 'Lien avec vous', {
      kind: 'CHOICE',
      choices: [
        { code: 'M', label: 'Conjoint(e)' },
        { code: 'L', label: 'Colocataire' },
      ],
    }),
  ],
  { mostItems: 5, items: [] },
);

const placesPage = page('places-sought', 'Où vous cherchez', [
  text('location.department', 'Département', { kind: 'DEPARTMENT' }),
  text('location.communes', 'Communes, par ordre de préférence', { kind: 'COMMUNE', mostValues: 8 }),
  text('sought.types', 'Nombre de pièces', {
    kind: 'CHOICE',
    mostValues: 7,
    choices: [
      { code: 'T2', label: 'T2' },
      { code: 'T3', label: 'T3' },
    ],
  }),
  text('sought.maximumRent', 'Loyer maximal', { kind: 'AMOUNT', required: false, least: 0, most: 100_000_000 }),
]);

/** A form begun: one page complete, one to be completed. */
export const startedForm: RequestForm = {
  version: 4,
  started: true,
  savedAt: '2026-11-21T17:05:00Z',
  complete: false,
  registered: false,
  sections: [
    {
      code: 'APPLICANT',
      title: 'Vous et votre foyer',
      state: 'INCOMPLETE',
      pages: [contactPage, householdPage, coApplicantsPage],
    },
    { code: 'SEARCH', title: 'Motifs et logement recherché', state: 'NOT_STARTED', pages: [placesPage] },
    {
      code: 'DISABILITY',
      title: 'Complément handicap',
      state: 'COMPLETE',
      pages: [
        page(
          'disability',
          'Le handicap dans votre foyer',
          [yesNo('+disability.any', 'Une personne est-elle concernée ?')],
          {
            state: 'COMPLETE',
            items: [{ id: '1', answers: [{ question: '+disability.any', values: ['no'], labels: ['Non'] }] }],
          },
        ),
      ],
    },
  ],
};

/** The same with nothing missing. */
export const completeForm: RequestForm = {
  ...startedForm,
  complete: true,
  sections: startedForm.sections.map((section) => ({
    ...section,
    state: 'COMPLETE',
    pages: section.pages.filter((it) => it.items.length > 0).map((it) => ({ ...it, state: 'COMPLETE' })),
  })),
};

/** The same after another device saved the page of the contact. */
export const savedElsewhere: RequestForm = {
  ...startedForm,
  version: 9,
  sections: startedForm.sections.map((section) => ({
    ...section,
    pages: section.pages.map((it) =>
      it.code === 'contact'
        ? {
            ...it,
            items: [
              {
                id: '1',
                answers: [
                  { question: 'email', values: ['autre@courriel.example'], labels: ['autre@courriel.example'] },
                ],
              },
            ],
          }
        : it,
    ),
  })),
};
