import { cents } from '@/ui/NumberField';
import type { SimulationBody, SizeClass } from './queries';

export type Together = 'ALONE' | 'MARRIED' | 'PACS' | 'COHABITING' | 'ADULT';

/** What a person answers, step by step; amounts in euros. */
export interface Draft {
  household: {
    birthDate: string;
    disabled: boolean;
    together: Together;
    partnerBirthDate?: string | undefined;
    partnerDisabled: boolean;
    dependants: { birthDate: string; disabled: boolean }[];
    expectedBirths: number;
  };
  income: { nMinus2: number; nMinus1?: number | undefined; monthly: number; benefit: number };
  request: {
    firstRegisteredOn: string;
    olderApplicantsOnOffer: number;
    currentCommuneCode: string;
    commissionRefusals: number;
    refusedAllocationOn?: string | undefined;
  };
  employment: {
    sector: 'PRIVATE' | 'AGRICULTURAL';
    headcount: number;
    sizeClass: SizeClass;
    contribution: 'CONTRIBUTING' | 'COMPENSATED' | 'NONE';
    confirmation: 'CONFIRMED' | 'DELEGATED' | 'PENDING' | 'REFUSED';
    disclosureLevel: '1' | '2' | '3' | '4';
    tranches: ('A' | 'B' | 'C')[];
    jobChange: boolean;
    workCommuneCode: string;
  };
  offer: {
    communeCode: string;
    dwellingType: SimulationBody['offer']['dwellingType'];
    financingCategory: SimulationBody['offer']['financingCategory'];
    rent: number;
    asOf: string;
    boosted: SizeClass | 'NOBODY';
  };
}

/** The answers as the contract asks for them. */
export function bodyOf({ household, income, request, employment, offer }: Draft): SimulationBody {
  const alone = household.together === 'ALONE';
  const { together } = household;
  return {
    asOf: offer.asOf,
    household: {
      persons: [
        { role: 'APPLICANT', birthDate: household.birthDate, disabled: household.disabled },
        ...(alone || !household.partnerBirthDate
          ? []
          : [
              {
                role: 'CO_APPLICANT' as const,
                birthDate: household.partnerBirthDate,
                disabled: household.partnerDisabled,
              },
            ]),
        ...household.dependants.map((it) => ({ role: 'DEPENDANT' as const, ...it })),
      ],
      couple: together === 'ALONE' || together === 'ADULT' ? 'NONE' : together,
      expectedBirths: household.expectedBirths,
      referenceTaxIncome: {
        nMinus2Cents: cents(income.nMinus2),
        ...(income.nMinus1 === undefined ? {} : { nMinus1Cents: cents(income.nMinus1) }),
      },
      monthlyIncomeCents: cents(income.monthly),
      housingBenefitCents: cents(income.benefit),
    },
    request: {
      firstRegisteredOn: request.firstRegisteredOn,
      olderApplicantsOnOffer: request.olderApplicantsOnOffer,
      currentCommuneCode: request.currentCommuneCode,
      commissionRefusals: request.commissionRefusals,
      ...(request.refusedAllocationOn ? { refusedAllocationOn: request.refusedAllocationOn } : {}),
    },
    employment: { ...employment, disclosureLevel: Number(employment.disclosureLevel) },
    offer: {
      communeCode: offer.communeCode,
      dwellingType: offer.dwellingType,
      financingCategory: offer.financingCategory,
      rentWithChargesCents: cents(offer.rent),
    },
    boostedSizeClass: offer.boosted === 'NOBODY' ? null : offer.boosted,
  };
}

/** The two worked examples of the 2020 deck, to try the simulator with. */
export const EXAMPLES: Record<'tabanou' | 'leclerc', Draft> = {
  tabanou: {
    household: {
      birthDate: '1997-03-02',
      disabled: false,
      together: 'ALONE',
      partnerDisabled: false,
      dependants: [],
      expectedBirths: 0,
    },
    income: { nMinus2: 17_280, monthly: 1_600, benefit: 0 },
    request: {
      firstRegisteredOn: '2023-03-15',
      olderApplicantsOnOffer: 0,
      currentCommuneCode: '42218',
      commissionRefusals: 0,
    },
    employment: {
      sector: 'PRIVATE',
      headcount: 40_000,
      sizeClass: 'LARGE',
      contribution: 'CONTRIBUTING',
      confirmation: 'CONFIRMED',
      disclosureLevel: '2',
      tranches: ['A'],
      jobChange: true,
      workCommuneCode: '69383',
    },
    offer: {
      communeCode: '69383',
      dwellingType: 'T2',
      financingCategory: 'PLUS',
      rent: 500,
      asOf: '2026-06-15',
      boosted: 'SME',
    },
  },
  leclerc: {
    household: {
      birthDate: '1995-01-20',
      disabled: false,
      together: 'ALONE',
      partnerDisabled: false,
      dependants: [],
      expectedBirths: 0,
    },
    income: { nMinus2: 16_740, monthly: 1_550, benefit: 0 },
    request: {
      firstRegisteredOn: '2023-09-01',
      olderApplicantsOnOffer: 1,
      currentCommuneCode: '69266',
      commissionRefusals: 0,
    },
    employment: {
      sector: 'PRIVATE',
      headcount: 60,
      sizeClass: 'SME',
      contribution: 'CONTRIBUTING',
      confirmation: 'CONFIRMED',
      disclosureLevel: '2',
      tranches: [],
      jobChange: false,
      workCommuneCode: '69383',
    },
    offer: {
      communeCode: '69383',
      dwellingType: 'T2',
      financingCategory: 'PLUS',
      rent: 500,
      asOf: '2026-06-15',
      boosted: 'SME',
    },
  },
};
