import type { components } from '@/api/schema';

type Schemas = components['schemas'];

/** Whole situations, invented, that tests and screens share. */

const LYON: Schemas['Commune'] = { code: '69386', name: 'Lyon 6e', departmentCode: '69' };
const VILLEURBANNE: Schemas['Commune'] = { code: '69266', name: 'Villeurbanne', departmentCode: '69' };

const identification = [
  'Civilité',
  'Nom',
  'Prénom',
  'Date de naissance',
  'E-mail',
  'Nom de l’employeur',
  'SIRET de l’employeur',
  'Plusieurs employeurs',
  'Code postal du lieu de travail',
  'Commune du lieu de travail',
  'Commune actuelle',
  'Localisation souhaitée',
].map((label, index) => ({ code: `level-2-${index}`, label }));

const options: Schemas['DisclosureOption'][] = [
  {
    level: 1,
    label: 'Je souhaite rester anonyme',
    fieldsSeenByEmployer: [],
    seesApplicationHistory: false,
    pointsEffect: 'Aucun point entreprise (0 sur 520).',
  },
  {
    level: 2,
    label: 'Mon entreprise peut m’identifier',
    fieldsSeenByEmployer: identification,
    seesApplicationHistory: false,
    pointsEffect: '240 points si votre entreprise confirme, et ses points de politique logement.',
  },
  {
    level: 3,
    label: 'Mon entreprise m’accompagne',
    fieldsSeenByEmployer: [...identification, ...identification.map((it) => ({ ...it, code: `${it.code}-more` }))],
    seesApplicationHistory: true,
    pointsEffect: '240 points si votre entreprise confirme, et tous ses points de politique logement.',
  },
];

/** Just imported: the employer, the consent and the documents are still to come. */
export const importedRequest: Schemas['HousingRequest'] = {
  id: '0190a000-0000-7000-8000-0000000000a1',
  platformNumber: '0000001436',
  uniqueNumber: '0690920621114ACLOG',
  status: 'IMPORTED',
  version: 1,
  registrationSite: {
    departmentCode: '69',
    departmentName: 'Rhône',
    name: 'Demande de logement social (SNE)',
    url: 'https://www.demande-logement-social.gouv.fr',
  },
  initialRegistrationDate: '2020-09-14',
  expiresOn: '2027-09-13',
  importedAt: '2026-11-21T12:40:00+01:00',
  submittedAt: null,
  household: {
    applicant: {
      title: 'MADAME',
      lastName: 'Moreau',
      birthName: 'Moreau',
      firstName: 'Camille',
      birthDate: '1994-05-19',
      familyStatus: 'CIVIL_PARTNERSHIP',
      email: 'camille.moreau@example.org',
      phone: '06 06 06 06 06',
      disabled: false,
      employment: {
        occupation: 'Technicienne de maintenance',
        contractType: { code: 'CDI', label: 'CDI ou fonctionnaire' },
        employerName: 'Ateliers du Val',
        employerSiret: '82454114802432',
        workCommune: LYON,
      },
    },
    coApplicant: {
      title: 'MONSIEUR',
      lastName: 'Girard',
      birthName: 'Girard',
      firstName: 'Denis',
      birthDate: '1992-02-03',
      familyStatus: 'CIVIL_PARTNERSHIP',
      email: null,
      phone: null,
      disabled: null,
      employment: {
        occupation: 'Cuisinier',
        contractType: { code: 'CDI', label: 'CDI ou fonctionnaire' },
        employerName: 'Les Tables du Parc',
        employerSiret: '78285569600020',
        workCommune: VILLEURBANNE,
      },
    },
    couple: 'PACS',
    dependants: [
      { lastName: 'Girard', firstName: 'Inès', birthDate: '2021-07-30', relation: 'CHILD', disabled: false },
    ],
    expectedBirths: 1,
    size: 3,
    ceilingCategory: 3,
  },
  income: {
    monthlyIncomeCents: 310_000,
    housingBenefitCents: 0,
    nMinus2Year: 2024,
    nMinus2Cents: 3_412_000,
    nMinus1Year: 2025,
    nMinus1Cents: 3_505_050,
  },
  currentDwelling: {
    housing: { code: 'LP', label: 'Locataire du parc privé' },
    commune: VILLEURBANNE,
    rentWithChargesCents: 98_000,
    surfaceSquareMetres: 41,
    occupants: 3,
  },
  reasons: [
    { code: '13', label: 'Logement trop petit' },
    { code: '19', label: 'Rapprochement du lieu de travail' },
  ],
  search: {
    dwellingTypes: ['T3', 'T4'],
    communes: [LYON, VILLEURBANNE],
    departments: [],
    widened: true,
    maximumRentCents: 103_300,
    accessible: false,
  },
  complement: {
    holder: 'APPLICANT',
    employerSiret: '82454114802432',
    employerName: 'Ateliers du Val',
    companyCode: null,
    staffNumber: null,
    department: null,
    companyEntryDate: null,
    permanentTempContract: null,
    temporaryHousing: null,
  },
  employmentConfirmation: {
    state: null,
    companyName: 'Ateliers du Val',
    sizeClass: 'MID_CAP',
    decidedAt: null,
    requiredFields: ['staffNumber', 'companyEntryDate'],
  },
  disclosure: {
    level: null,
    chosenAt: null,
    offeredLevels: [1, 2, 3],
    options,
    fieldsSeenByEmployer: [],
    pointsEffect: '',
  },
  prioritySituation: { declared: false, state: 'NONE', decidedAt: null },
  priorityDeclared: false,
  documents: [
    {
      code: 'ID_APPLICANT',
      label: 'Carte d’identité ou passeport de Camille Moreau',
      tier: 'REGISTRATION',
      confirmed: false,
    },
    {
      code: 'ID_CO_APPLICANT',
      label: 'Carte d’identité ou passeport de Denis Girard',
      tier: 'REGISTRATION',
      confirmed: false,
    },
    { code: 'TAX_N2', label: 'Avis d’imposition 2025 sur les revenus de 2024', tier: 'VIEW', confirmed: false },
    { code: 'PAYSLIPS', label: 'Trois derniers bulletins de salaire', tier: 'APPLY', confirmed: false },
  ],
  sections: [
    { section: 'IDENTITY', state: 'COMPLETE', missing: [] },
    { section: 'HOUSEHOLD', state: 'COMPLETE', missing: [] },
    { section: 'INCOME', state: 'COMPLETE', missing: [] },
    { section: 'CURRENT_DWELLING', state: 'COMPLETE', missing: [] },
    { section: 'SEARCH', state: 'COMPLETE', missing: [] },
    {
      section: 'EMPLOYER',
      state: 'INCOMPLETE',
      missing: [
        {
          code: 'companyEntryDate',
          pointer: '/companyEntryDate',
          message: 'Votre entreprise demande votre date d’entrée.',
        },
      ],
    },
    {
      section: 'DISCLOSURE',
      state: 'INCOMPLETE',
      missing: [{ code: 'level', pointer: null, message: 'Choisissez ce que voit votre employeur.' }],
    },
    {
      section: 'DOCUMENTS',
      state: 'INCOMPLETE',
      missing: [{ code: 'documents', pointer: null, message: 'Quatre pièces restent à confirmer.' }],
    },
  ],
  findings: [
    {
      ruleId: 'employer-size',
      judgement: 'UNKNOWN',
      message: 'La taille de votre entreprise n’est pas encore connue.',
      actual: null,
      limit: null,
    },
  ],
  changes: [],
  identityMismatch: false,
  mismatchedFields: [],
  validity: { daysLeft: 200, stage: 'VALID' },
  submittable: false,
};

/** Everything answered, nothing sent yet. */
export const completeRequest: Schemas['HousingRequest'] = {
  ...importedRequest,
  version: 4,
  complement: {
    ...importedRequest.complement,
    companyEntryDate: '2023-09-04',
    staffNumber: 'M-1207',
    permanentTempContract: false,
    temporaryHousing: false,
  },
  disclosure: {
    ...importedRequest.disclosure,
    level: 3,
    chosenAt: '2026-11-21T12:50:00+01:00',
    fieldsSeenByEmployer: options[2]?.fieldsSeenByEmployer ?? [],
  },
  documents: importedRequest.documents.map((it) => ({ ...it, confirmed: true })),
  sections: importedRequest.sections.map((it) => ({ ...it, state: 'COMPLETE', missing: [] })),
  findings: [],
  submittable: true,
};

export const submittedRequest: Schemas['HousingRequest'] = {
  ...completeRequest,
  version: 5,
  status: 'SUBMITTED',
  submittedAt: '2026-11-21T12:55:00+01:00',
  employmentConfirmation: {
    ...completeRequest.employmentConfirmation,
    state: 'CONFIRMED',
    decidedAt: '2026-11-21T13:00:00+01:00',
  },
};

const picture: Schemas['Picture'] = {
  url: '/pictures/homes/1.svg',
  alternativeText: 'Immeuble de quatre étages bordé d’arbres',
};

export const offerCard: Schemas['OfferCard'] = {
  id: '0190a000-0000-7000-8000-0000000000b1',
  reference: 'L-2041',
  status: 'ONLINE',
  commune: LYON,
  dwellingType: 'T3',
  kind: 'FLAT',
  surfaceSquareMetres: 62,
  rentWithChargesCents: 70_300,
  rentWithoutChargesCents: 61_500,
  financingCategory: 'PLUS',
  landlordName: 'Toits du Confluent',
  availableOn: '2026-12-01',
  availableNow: false,
  accessible: true,
  applicationDeadline: '2026-11-28T18:00:00+01:00',
  reserved: false,
  applicantCount: 24,
  picture,
  verdict: 'ELIGIBLE',
  missing: [],
  myApplicationId: null,
};

const offerSummary: Schemas['OfferSummary'] = {
  id: offerCard.id,
  reference: offerCard.reference,
  status: 'ONLINE',
  commune: LYON,
  dwellingType: 'T3',
  kind: 'FLAT',
  surfaceSquareMetres: 62,
  rentWithChargesCents: 70_300,
  financingCategory: 'PLUS',
  landlordName: 'Toits du Confluent',
  availableOn: '2026-12-01',
  applicationDeadline: '2026-11-28T18:00:00+01:00',
  picture,
};

const balancing: Schemas['Balancing'] = {
  boostedSizeClass: 'SME',
  points: 240,
  from: '2026-10-01',
  until: '2026-12-31',
  source: 'balancing-2026.yaml',
};

export const dashboard: Schemas['Dashboard'] = {
  firstName: 'Camille',
  tasks: [
    {
      code: 'ANSWER_OFFER',
      message: 'Un logement vous est attribué à Lyon 6e : répondez.',
      dueOn: '2026-12-03',
      applicationId: '0190a000-0000-7000-8000-0000000000c1',
    },
    { code: 'CHOOSE_OFFER', message: 'Choisissez une offre.', dueOn: null, applicationId: null },
  ],
  request: {
    id: submittedRequest.id,
    platformNumber: submittedRequest.platformNumber,
    uniqueNumber: submittedRequest.uniqueNumber,
    status: 'SUBMITTED',
    initialRegistrationDate: submittedRequest.initialRegistrationDate,
    expiresOn: '2026-12-30',
    expiresInDays: 39,
    renewalDue: true,
  },
  situation: {
    householdSize: 3,
    dwellingTypes: ['T2', 'T3', 'T4'],
    minimumSurfaceSquareMetres: 25,
    monthlyResourcesKnown: true,
    maximumRentCents: 103_300,
    referenceTaxIncomeCents: 3_412_000,
    ceilings: [
      {
        financingCategory: 'PLUS',
        ceiling: { category: 3, zone: 'OTHER_REGIONS', amountCents: 3_806_900 },
      },
      {
        financingCategory: 'PLAI',
        ceiling: { category: 3, zone: 'OTHER_REGIONS', amountCents: 2_284_200 },
      },
    ],
  },
  employerCondition: {
    state: 'CONFIRMED',
    companyName: 'Ateliers du Val',
    sizeClass: 'MID_CAP',
    judgement: 'MET',
    decidedAt: '2026-11-21T13:00:00+01:00',
    message: 'Vous répondez aux conditions de votre entreprise.',
  },
  prioritySituation: { declared: true, state: 'PENDING', decidedAt: null },
  disclosureLevel: 3,
  matchingOffers: { eligible: 12, toComplete: 2, availableNow: 5 },
  latestOffers: [offerCard, { ...offerCard, id: '0190a000-0000-7000-8000-0000000000b2', dwellingType: 'T4' }],
  applications: [
    {
      id: '0190a000-0000-7000-8000-0000000000c1',
      offer: offerSummary,
      status: 'ALLOCATED',
      stage: 6,
      live: true,
      submittedAt: '2026-11-10T14:28:00+01:00',
      rank: { position: 1, outOf: 24, asOf: '2026-11-21T13:00:00+01:00', frozen: true },
      answerBy: '2026-12-03',
      actions: ['ANSWER'],
    },
    {
      id: '0190a000-0000-7000-8000-0000000000c2',
      offer: { ...offerSummary, commune: VILLEURBANNE, dwellingType: 'T2' },
      status: 'WITHDRAWN',
      stage: 1,
      live: false,
      submittedAt: '2026-11-02T09:00:00+01:00',
      rank: null,
      answerBy: null,
      actions: [],
    },
  ],
  balancing,
  asOf: '2026-11-21T13:05:00+01:00',
};

/** Before any import. */
export const emptyDashboard: Schemas['Dashboard'] = {
  firstName: 'Camille',
  tasks: [
    {
      code: 'IMPORT_REQUEST',
      message: 'Importez votre demande de logement.',
      dueOn: null,
      applicationId: null,
    },
  ],
  request: null,
  situation: null,
  employerCondition: null,
  prioritySituation: null,
  disclosureLevel: null,
  matchingOffers: null,
  latestOffers: [],
  applications: [],
  balancing: { ...balancing, boostedSizeClass: null, from: null, until: null },
  asOf: '2026-11-21T13:05:00+01:00',
};

/** What an employer would see and give, for the request of the fixtures. */
export const disclosurePreview: Schemas['DisclosurePreview'] = {
  options: [
    {
      level: 1,
      label: 'Je reste anonyme',
      seen: [],
      seesApplicationHistory: false,
      points: { now: 0, whenConfirmed: 0, most: 520 },
    },
    {
      level: 3,
      label: 'Je souhaite être accompagné par mon entreprise',
      seen: [
        { code: 'lastName', label: 'Nom', values: ['Moreau'] },
        { code: 'firstName', label: 'Prénom', values: ['Camille'] },
        { code: 'homePhone', label: 'Téléphone du domicile', values: [] },
      ],
      seesApplicationHistory: true,
      points: { now: 0, whenConfirmed: 406, most: 520 },
    },
  ],
  holders: [
    {
      holder: 'APPLICANT',
      name: 'Camille Moreau',
      employerName: 'Ateliers du Val',
      companyName: 'Ateliers du Val',
      spaceOpened: true,
      points: { now: 0, whenConfirmed: 406, most: 520 },
    },
    {
      holder: 'CO_APPLICANT',
      name: 'Karim Benali',
      employerName: null,
      companyName: null,
      spaceOpened: null,
      points: { now: 0, whenConfirmed: 0, most: 520 },
    },
  ],
};

/** What is known of the employer of the fixtures: it asks for a staff number. */
export const knownEmployer: Schemas['EmployerCheck'] = {
  state: 'KNOWN',
  message: 'Ateliers du Val a ouvert son espace sur AL’in.',
  companyName: 'Ateliers du Val',
  sizeClass: 'SME',
  spaceOpened: true,
  askedFields: ['staffNumber', 'department'],
};
