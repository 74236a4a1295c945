import { expect, it } from 'vitest';
import { bodyOf, EXAMPLES } from './draft';

it('turns the worked example into the body that the contract publishes', () => {
  expect(bodyOf(EXAMPLES.tabanou)).toEqual({
    asOf: '2026-06-15',
    household: {
      persons: [{ role: 'APPLICANT', birthDate: '1997-03-02', disabled: false }],
      couple: 'NONE',
      expectedBirths: 0,
      referenceTaxIncome: { nMinus2Cents: 1_728_000 },
      monthlyIncomeCents: 160_000,
      housingBenefitCents: 0,
    },
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
      disclosureLevel: 2,
      tranches: ['A'],
      jobChange: true,
      workCommuneCode: '69383',
    },
    offer: { communeCode: '69383', dwellingType: 'T2', financingCategory: 'PLUS', rentWithChargesCents: 50_000 },
    boostedSizeClass: 'SME',
  });
});

it('says null when nobody is boosted, and two adults who are not a couple', () => {
  const body = bodyOf({
    ...EXAMPLES.leclerc,
    household: { ...EXAMPLES.leclerc.household, together: 'ADULT', partnerBirthDate: '1994-02-03' },
    offer: { ...EXAMPLES.leclerc.offer, boosted: 'NOBODY', rent: 512.35 },
  });
  expect(body.boostedSizeClass).toBeNull();
  expect(body.household.couple).toBe('NONE');
  expect(body.household.persons.map((it) => it.role)).toEqual(['APPLICANT', 'CO_APPLICANT']);
  expect(body.offer.rentWithChargesCents).toBe(51_235);
});

it('does not send a partner who was taken back', () => {
  const body = bodyOf({
    ...EXAMPLES.leclerc,
    household: { ...EXAMPLES.leclerc.household, together: 'ALONE', partnerBirthDate: '1994-02-03' },
  });
  expect(body.household.persons).toHaveLength(1);
});
