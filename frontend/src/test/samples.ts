import type { components } from '@/api/schema';

type Schemas = components['schemas'];

/** Invented things of the contract, whole, for tests and screens; override what the test is about. */
const id = (last: number) => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`;
export const OFFER_ID = id(101);
export const APPLICATION_ID = id(201);
export const DESIGNATION_ID = id(301);
export const idOf = id;

const lyon: Schemas['Commune'] = { code: '69383', name: 'Lyon 3e Arrondissement', departmentCode: '69' };
export const saintEtienne: Schemas['Commune'] = { code: '42218', name: 'Saint-Étienne', departmentCode: '42' };

export function offerCard(it: Partial<Schemas['OfferCard']> = {}): Schemas['OfferCard'] {
  return {
    id: OFFER_ID,
    reference: 'AL-69-00417',
    status: 'ONLINE',
    commune: lyon,
    dwellingType: 'T2',
    kind: 'FLAT',
    surfaceSquareMetres: 46,
    rentWithChargesCents: 50_000,
    rentWithoutChargesCents: 43_000,
    financingCategory: 'PLUS',
    landlordName: 'Rhône Habitat Solidaire',
    availableOn: '2026-12-15',
    availableNow: false,
    accessible: false,
    applicationDeadline: '2026-11-25T17:00:00+01:00',
    reserved: false,
    applicantCount: 24,
    picture: { url: '/pictures/offer-101.svg', alternativeText: 'Immeuble de quatre étages, façade claire, balcons' },
    verdict: 'ELIGIBLE',
    missing: [],
    myApplicationId: null,
    ...it,
  };
}

export const offerSummary = (it: Partial<Schemas['OfferSummary']> = {}): Schemas['OfferSummary'] => {
  const card = offerCard();
  return {
    id: card.id,
    reference: card.reference,
    status: card.status,
    commune: card.commune,
    dwellingType: card.dwellingType,
    kind: card.kind,
    surfaceSquareMetres: card.surfaceSquareMetres,
    rentWithChargesCents: card.rentWithChargesCents,
    financingCategory: card.financingCategory,
    landlordName: card.landlordName,
    availableOn: card.availableOn,
    applicationDeadline: card.applicationDeadline,
    picture: card.picture,
    ...it,
  };
};

export const sheet: Schemas['ScoreSheet'] = {
  als: {
    points: 130,
    max: 240,
    lines: [
      {
        criterion: 'under-30',
        points: 70,
        max: 70,
        fact: '29 ans à la date de candidature',
        source: 'Votre demande ; S1, S2',
      },
      {
        criterion: 'geographic-mobility',
        points: 0,
        max: 70,
        fact: 'Changement d’emploi, mais 50 km entre Saint-Étienne et Lyon',
        source: 'Votre demande ; D05',
      },
      { criterion: 'effort-rate', points: 40, max: 40, fact: 'Taux d’effort de 31 %', source: 'Votre demande ; D03' },
      { criterion: 'commission-refusal', points: 0, max: 40, fact: 'Aucun refus en commission', source: 'AL’in' },
      { criterion: 'refused-allocation', points: 0, max: 0, fact: 'Aucun logement attribué refusé', source: 'AL’in' },
      { criterion: 'seniority', points: 20, max: 20, fact: 'Demande la plus ancienne sur cette offre', source: 'D04' },
    ],
  },
  company: {
    points: 406,
    max: 520,
    lines: [
      {
        criterion: 'company-confirmed',
        points: 240,
        max: 240,
        fact: 'Employeur confirmé le 4 novembre 2026',
        source: 'D06',
      },
      {
        criterion: 'tranche-a',
        points: 166,
        max: 166,
        fact: 'Mobilité professionnelle',
        source: 'Politique de l’entreprise',
      },
      { criterion: 'tranche-b', points: 0, max: 80, fact: 'Critère non rempli', source: 'Politique de l’entreprise' },
      { criterion: 'tranche-c', points: 0, max: 34, fact: 'Critère non rempli', source: 'Politique de l’entreprise' },
    ],
  },
  balancing: {
    points: 0,
    max: 240,
    lines: [
      {
        criterion: 'balancing',
        points: 0,
        max: 240,
        fact: 'Les PME sont favorisées ; votre employeur est une grande entreprise',
        source: 'D07',
      },
    ],
  },
  territory: { points: 0, max: 0, lines: [] },
  total: 536,
};

const LABELS: Record<Schemas['CriterionId'], string> = {
  'under-30': 'Moins de 30 ans',
  'geographic-mobility': 'Mobilité géographique',
  'effort-rate': 'Taux d’effort',
  'commission-refusal': 'Refus en commission',
  'refused-allocation': 'Logement attribué refusé',
  seniority: 'Ancienneté de la demande',
  'company-confirmed': 'Employeur confirmé',
  'tranche-a': 'Critères A de l’entreprise',
  'tranche-b': 'Critères B de l’entreprise',
  'tranche-c': 'Critères C de l’entreprise',
  balancing: 'Équilibrage entre entreprises',
};

const toldOf = (block: Schemas['ScoreBlockId'], lines: Schemas['ScoreLine'][]): Schemas['CriterionExplanation'][] =>
  lines.map((it) => ({
    ...it,
    block,
    label: LABELS[it.criterion],
    canChange: it.criterion === 'seniority' || it.criterion === 'balancing',
    howToChange:
      it.criterion === 'seniority'
        ? 'Si une personne dont la demande est plus ancienne candidate, vous perdez un point.'
        : it.criterion === 'balancing'
          ? 'Au prochain changement de la catégorie favorisée, le 1er décembre 2026.'
          : null,
  }));

export const explanation: Schemas['CriterionExplanation'][] = [
  ...toldOf('ALS', sheet.als.lines),
  ...toldOf('COMPANY', sheet.company.lines),
  ...toldOf('BALANCING', sheet.balancing.lines),
];

export const findings: Schemas['Finding'][] = [
  {
    ruleId: 'employer-size',
    judgement: 'MET',
    actual: 40_000,
    limit: 10,
    message: 'Votre employeur compte au moins 10 salariés.',
  },
  {
    ruleId: 'dwelling-type-fits-household',
    judgement: 'MET',
    actual: 2,
    limit: 2,
    message: 'Un T2 convient à une personne.',
  },
  {
    ruleId: 'income-under-ceiling',
    judgement: 'MET',
    actual: 1_728_000,
    limit: 2_340_300,
    message: 'Votre revenu fiscal est sous le plafond PLUS.',
  },
  {
    ruleId: 'rent-affordable',
    judgement: 'MET',
    actual: 160_000,
    limit: 150_000,
    message: 'Vos ressources couvrent trois fois le loyer.',
  },
  { ruleId: 'searched-location', judgement: 'MET', message: 'Lyon fait partie des communes de votre demande.' },
  {
    ruleId: 'unique-number-valid',
    judgement: 'MET',
    message: 'Votre numéro unique est valable jusqu’au 15 mars 2027.',
  },
];

export const failedFindings: Schemas['Finding'][] = findings.map((it) =>
  it.ruleId === 'income-under-ceiling'
    ? {
        ...it,
        judgement: 'FAILED' as const,
        actual: 2_512_000,
        message: 'Votre revenu fiscal dépasse le plafond PLUS pour une personne.',
      }
    : it.ruleId === 'rent-affordable'
      ? {
          ...it,
          judgement: 'FAILED' as const,
          actual: 132_000,
          message: 'Vos ressources ne couvrent pas trois fois le loyer.',
        }
      : it,
);

export function offerDetail(it: Partial<Schemas['OfferDetail']> = {}): Schemas['OfferDetail'] {
  const { picture, applicantCount, missing, ...card } = offerCard();
  return {
    ...card,
    lift: true,
    floor: 2,
    energyClass: 'C',
    address: '12 rue des Tilleuls',
    postcode: '69003',
    description: 'Deux pièces traversant, cave, local à vélos. Arrêt de tramway à trois minutes à pied.',
    opensAt: '2026-11-16T09:00:00+01:00',
    reservedToCompany: null,
    pictures: [picture],
    indicators: {
      applicationDeadline: card.applicationDeadline,
      availableOn: card.availableOn,
      eligibleCount: 245,
      rankAmongEligible: 38,
      applicantCount,
      rankAmongApplicants: 8,
      asOf: '2026-11-21T13:04:00+01:00',
    },
    verdict: 'ELIGIBLE',
    findings,
    openings: [],
    incomeCeiling: { category: 1, zone: 'OTHER_REGIONS', amountCents: 2_340_300 },
    score: sheet,
    explanation,
    ruleSetVersion: '2026.1',
    canApply: true,
    obstacles: [],
    ...it,
  };
}

export function widerSearch(): Schemas['WiderSearch'] {
  return {
    matching: 3,
    communes: [{ commune: { code: '95127', name: 'Cergy', departmentCode: '95' }, offers: 14 }],
    types: [{ dwellingType: 'T3', offers: 9 }],
    wishes: [{ wish: 'RENT', offers: 4 }],
    rules: [
      { ruleId: 'rent-affordable', offers: 21 },
      { ruleId: 'searched-location', offers: 14 },
    ],
    asOf: '2026-11-21T13:04:00+01:00',
  };
}

/** The employer confirms: 240 points more, and six places won. */
export function imaginedChange(): Schemas['ImaginedChange'] {
  const asIs: Schemas['Prospect'] = {
    verdict: 'ELIGIBLE',
    findings,
    score: sheet,
    rankAmongEligible: 38,
    eligibleOutOf: 245,
    rankAmongApplicants: 8,
    applicantsOutOf: 25,
  };
  const lines = sheet.company.lines.map((it) => (it.criterion === 'company-confirmed' ? { ...it, points: 240 } : it));
  const before = sheet.company.lines.map((it) => (it.criterion === 'company-confirmed' ? { ...it, points: 0 } : it));
  return {
    before: {
      ...asIs,
      score: { ...sheet, company: { ...sheet.company, points: 0, lines: before }, total: sheet.total - 240 },
    },
    after: {
      ...asIs,
      score: { ...sheet, company: { ...sheet.company, points: 240, lines } },
      rankAmongEligible: 6,
      rankAmongApplicants: 2,
    },
    ruleSetVersion: '2026.1',
    asOf: '2026-11-21T13:06:00+01:00',
  };
}

export function application(it: Partial<Schemas['Application']> = {}): Schemas['Application'] {
  return {
    id: APPLICATION_ID,
    offer: offerSummary(),
    status: 'SUBMITTED',
    stage: 1,
    live: true,
    submittedAt: '2026-11-20T10:12:00+01:00',
    rank: { position: 8, outOf: 25, asOf: '2026-11-21T13:04:00+01:00', frozen: false },
    sheet,
    ruleSetVersion: '2026.1',
    history: [{ status: 'SUBMITTED', stage: 1, at: '2026-11-20T10:12:00+01:00' }],
    actions: ['WITHDRAW'],
    links: [],
    version: 1,
    ...it,
  };
}

export const applicationRank = (it: Partial<Schemas['ApplicationRank']> = {}): Schemas['ApplicationRank'] => ({
  position: 8,
  outOf: 25,
  asOf: '2026-11-21T13:04:00+01:00',
  frozen: false,
  sheet,
  explanation,
  ruleSetVersion: '2026.1',
  ...it,
});

export const applicationSummary = (it: Partial<Schemas['ApplicationSummary']> = {}): Schemas['ApplicationSummary'] => {
  const { id: own, offer, status, stage, live, submittedAt, rank, actions } = application();
  return { id: own, offer, status, stage, live, submittedAt, rank, actions, answerBy: null, ...it };
};

const person: Schemas['RequestPerson'] = {
  title: 'MADAME',
  lastName: 'Moreau',
  birthName: 'Moreau',
  firstName: 'Camille',
  birthDate: '1997-03-02',
  familyStatus: 'SINGLE',
  email: 'employee@demo.alin.example',
  phone: '06 39 98 12 34',
  disabled: false,
  employment: {
    occupation: 'Technicienne de maintenance',
    contractType: { code: 'CDI', label: 'CDI' },
    employerName: 'Aéronautique du Rhône',
    employerSiret: '73282932000074',
    workCommune: lyon,
  },
};

const income: Schemas['RequestIncome'] = {
  monthlyIncomeCents: 160_000,
  housingBenefitCents: 0,
  nMinus2Year: 2024,
  nMinus2Cents: 1_728_000,
  nMinus1Year: 2025,
  nMinus1Cents: null,
};

const search: Schemas['DwellingSearch'] = {
  dwellingTypes: ['T1', 'T2'],
  communes: [lyon],
  departments: [],
  widened: false,
  maximumRentCents: 55_000,
  accessible: false,
};

export const housingRequest: Schemas['HousingRequest'] = {
  id: id(401),
  platformNumber: '4000001207',
  uniqueNumber: '069032308215411175',
  status: 'SUBMITTED',
  version: 3,
  registrationSite: { name: 'Fichier commun du Rhône', url: 'https://registration.example/69' },
  initialRegistrationDate: '2023-03-15',
  expiresOn: '2027-03-15',
  importedAt: '2026-11-18T09:00:00+01:00',
  submittedAt: '2026-11-18T09:20:00+01:00',
  household: {
    applicant: person,
    coApplicant: null,
    couple: 'NONE',
    dependants: [],
    expectedBirths: 0,
    size: 1,
    ceilingCategory: 1,
  },
  income,
  currentDwelling: {
    housing: { code: 'LOC', label: 'Locataire du parc privé' },
    commune: saintEtienne,
    rentWithChargesCents: 42_000,
    surfaceSquareMetres: 28,
    occupants: 1,
  },
  reasons: [{ code: '18', label: 'Mutation professionnelle' }],
  search,
  complement: {
    holder: 'APPLICANT',
    employerSiret: '73282932000074',
    employerName: 'Aéronautique du Rhône',
    companyEntryDate: '2026-09-01',
    permanentTempContract: false,
    temporaryHousing: false,
  },
  employmentConfirmation: {
    state: 'CONFIRMED',
    companyName: 'Aéronautique du Rhône',
    sizeClass: 'LARGE',
    decidedAt: '2026-11-04T11:00:00+01:00',
    requiredFields: [],
  },
  disclosure: {
    level: 2,
    chosenAt: '2026-11-18T09:15:00+01:00',
    offeredLevels: [1, 2],
    options: [],
    fieldsSeenByEmployer: [],
    pointsEffect: '',
  },
  prioritySituation: { declared: false, state: 'NONE' },
  priorityDeclared: false,
  documents: [
    { code: 'IDENTITY', label: 'Pièce d’identité', tier: 'VIEW', confirmed: true },
    { code: 'PAYSLIPS', label: 'Bulletins de salaire des trois derniers mois', tier: 'APPLY', confirmed: true },
  ],
  sections: [],
  findings: [],
  changes: [],
  identityMismatch: false,
  mismatchedFields: [],
  validity: { daysLeft: 200, stage: 'VALID' },
  submittable: true,
};

export function reviewCard(it: Partial<Schemas['ReviewCard']> = {}): Schemas['ReviewCard'] {
  return {
    applicationId: APPLICATION_ID,
    offer: offerSummary({ status: 'CLOSED', applicationDeadline: '2026-11-20T17:00:00+01:00' }),
    status: 'UNDER_REVIEW',
    position: 1,
    outOf: 25,
    total: 539,
    applicantName: 'Camille Moreau',
    platformNumber: '4000001207',
    householdSize: 1,
    submittedAt: '2026-11-18T10:12:00+01:00',
    ...it,
  };
}

export function reviewFile(it: Partial<Schemas['ReviewFile']> = {}): Schemas['ReviewFile'] {
  return {
    applicationId: APPLICATION_ID,
    offer: offerSummary({ status: 'CLOSED', applicationDeadline: '2026-11-20T17:00:00+01:00' }),
    status: 'UNDER_REVIEW',
    stage: 2,
    rank: { position: 2, outOf: 25, asOf: '2026-11-20T17:00:00+01:00', frozen: true },
    sheet,
    explanation,
    ruleSetVersion: '2026.1',
    verdict: 'ELIGIBLE',
    findings,
    incomeCeiling: { category: 1, zone: 'OTHER_REGIONS', amountCents: 2_340_300 },
    effortRatePercent: 31,
    request: housingRequest,
    history: [
      { status: 'SUBMITTED', stage: 1, at: '2026-11-18T10:12:00+01:00' },
      { status: 'UNDER_REVIEW', stage: 2, at: '2026-11-20T17:00:04+01:00' },
    ],
    actions: ['APPROVE', 'REJECT'],
    ...it,
  };
}

export const staffOffer = (it: Partial<Schemas['StaffOffer']> = {}): Schemas['StaffOffer'] => ({
  offer: offerSummary({ status: 'CLOSED', applicationDeadline: '2026-11-20T17:00:00+01:00' }),
  closedAt: '2026-11-20T17:00:04+01:00',
  applicantCount: 25,
  shortlistedCount: 5,
  toReviewCount: 0,
  approvedCount: 4,
  rejectedCount: 1,
  designatedCount: 0,
  designationLimit: 3,
  canDesignate: true,
  ...it,
});

export const designationCard = (it: Partial<Schemas['DesignationCard']> = {}): Schemas['DesignationCard'] => ({
  id: DESIGNATION_ID,
  offer: offerSummary({ status: 'CLOSED', applicationDeadline: '2026-11-20T17:00:00+01:00' }),
  alsRank: 1,
  applicantName: 'Camille Moreau',
  householdSize: 1,
  status: 'DESIGNATED',
  sentAt: '2026-11-21T09:30:00+01:00',
  answerBy: null,
  commissionRank: null,
  ...it,
});

export function designationFile(it: Partial<Schemas['DesignationFile']> = {}): Schemas['DesignationFile'] {
  return {
    id: DESIGNATION_ID,
    offer: offerSummary({ status: 'CLOSED', applicationDeadline: '2026-11-20T17:00:00+01:00' }),
    alsRank: 1,
    status: 'DESIGNATED',
    sentAt: '2026-11-21T09:30:00+01:00',
    household: {
      uniqueNumber: housingRequest.uniqueNumber,
      initialRegistrationDate: housingRequest.initialRegistrationDate,
      applicant: person,
      coApplicant: null,
      dependants: [],
      expectedBirths: 0,
      size: 1,
      income,
      currentDwelling: housingRequest.currentDwelling,
      search,
      reasons: housingRequest.reasons,
    },
    effortRatePercent: 31,
    incomeCeiling: { category: 1, zone: 'OTHER_REGIONS', amountCents: 2_340_300 },
    findings,
    decision: null,
    history: [
      { status: 'SUBMITTED', stage: 1, at: '2026-11-18T10:12:00+01:00' },
      { status: 'DESIGNATED', stage: 3, at: '2026-11-21T09:30:00+01:00' },
    ],
    actions: ['SEND_TO_COMMISSION', 'DECIDE', 'REJECT'],
    minimumAnswerBy: '2026-12-01',
    ...it,
  };
}

export const landlordOffer = (it: Partial<Schemas['LandlordOffer']> = {}): Schemas['LandlordOffer'] => ({
  offer: offerSummary(),
  opensAt: '2026-11-16T09:00:00+01:00',
  closedAt: null,
  reserved: false,
  applicantCount: 24,
  designationCount: 0,
  undecidedCount: 0,
  ...it,
});
