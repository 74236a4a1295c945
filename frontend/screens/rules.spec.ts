import type { Page } from '@playwright/test';
import { failedFindings, sheet } from '../src/test/samples';
import { expect, look, type Schemas, test } from './stage';

const zones = ['PARIS_AND_ADJOINING', 'ILE_DE_FRANCE', 'OTHER_REGIONS'] as const;
const ruleSet: Schemas['RuleSet'] = {
  version: '2026.1',
  current: true,
  validFrom: '2026-01-01',
  rules: [
    {
      id: 'employer-size',
      label: 'Taille de l’employeur',
      text: 'Votre employeur compte au moins 10 salariés, ou 50 dans le secteur agricole.',
      source: 'S3 ; CCH L.313-26-2',
    },
    {
      id: 'rent-affordable',
      label: 'Loyer supportable',
      text: 'Vos ressources mensuelles, aide au logement comprise, atteignent au moins trois fois le loyer charges comprises.',
      source: 'S3 ; D11',
    },
  ],
  criteria: [
    {
      id: 'under-30',
      block: 'ALS',
      label: 'Moins de 30 ans',
      max: 70,
      text: '70 points jusqu’à la veille du 30e anniversaire.',
      source: 'S1, S2',
    },
    {
      id: 'refused-allocation',
      block: 'ALS',
      label: 'Logement attribué refusé',
      max: 0,
      text: '40 points de moins pendant douze mois.',
      source: 'S1, S2',
    },
    {
      id: 'company-confirmed',
      block: 'COMPANY',
      label: 'Employeur confirmé',
      max: 240,
      text: 'L’employeur confirme l’emploi.',
      source: 'D06',
    },
    {
      id: 'balancing',
      block: 'BALANCING',
      label: 'Équilibrage',
      max: 240,
      text: 'Pour les salariés de la catégorie favorisée.',
      source: 'D07',
    },
  ],
  order: [
    'Total des points, du plus élevé au plus bas',
    'Date de première inscription, la plus ancienne d’abord',
    'Instant de la candidature',
    'Numéro unique',
  ],
  parameters: [
    { name: 'points.under-30', value: '70', unit: 'points', validFrom: '2019-01-01', validTo: null, source: 'S1, S2' },
    {
      name: 'delays.answer-days',
      value: '10',
      unit: 'days',
      validFrom: '2019-01-01',
      validTo: null,
      source: 'CCH R.441-10',
    },
  ],
  ceilings: [
    {
      financingCategory: 'PLUS',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      cells: zones.flatMap((zone, index) =>
        [1, 2, 3, 4, 5, 6].map((category) => ({
          zone,
          category,
          amountCents: 2_692_000 + category * 1_000_000 - index * 300_000,
        })),
      ),
      supplements: zones.map((zone) => ({ zone, amountCents: 939_400 })),
      source: 'Arrêté du 29 juillet 1987',
    },
  ],
};

/** Types a day and leaves the field, as Tab does: its calendar would lie over what comes next. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label).fill(day);
  await page.getByLabel(label).blur();
}

test('published rules', async ({ page, stage }, info) => {
  stage.answer('get', '/rules/{version}', ruleSet);
  stage.answer('get', '/balancing', {
    boostedSizeClass: 'SME',
    points: 240,
    from: '2026-11-01',
    until: '2026-12-31',
    source: 'D07',
  });
  await page.goto('/regles');
  await expect(page.getByRole('table', { name: /PLUS, social/ })).toBeVisible();
  await look(page, info, 'rules');
});

test('the simulator, step by step', async ({ page, stage }, info) => {
  const lyon = { code: '69383', name: 'Lyon 3e Arrondissement', departmentCode: '69' };
  stage.answer('get', '/balancing', {
    boostedSizeClass: 'SME',
    points: 240,
    from: '2026-11-01',
    until: '2026-12-31',
    source: 'D07',
  });
  stage.answer('get', '/communes', { items: [lyon], next: null });
  stage.answer('post', '/simulations', {
    verdict: 'INELIGIBLE',
    findings: failedFindings.slice(0, 4),
    incomeCeiling: { category: 1, zone: 'OTHER_REGIONS', amountCents: 2_340_300 },
    score: sheet,
    ruleSetVersion: '2026.1',
  });
  await page.goto('/simulateur');
  await look(page, info, 'simulator');
  await typeDay(page, 'Date de naissance du salarié', '02/03/1997');
  await page.getByLabel('Un couple pacsé').check();
  await typeDay(page, 'Date de naissance de l’autre adulte', '05/04/1998');
  await page.getByRole('button', { name: 'Ajouter une personne à charge' }).click();
  await typeDay(page, 'Date de naissance de la personne à charge 1', '06/05/2020');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Revenu fiscal de référence de l’année N-2').fill('25120');
  await page.getByLabel('Ressources par mois').fill('1320');
  await look(page, info, 'simulator-income');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await typeDay(page, 'Date de la première inscription', '15/03/2023');
  await page.getByRole('combobox', { name: 'Commune du logement actuel' }).fill('lyon');
  await page.getByRole('option', { name: /Lyon 3e/ }).click();
  await look(page, info, 'simulator-request');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'simulator-employment');
  await page.getByLabel('Nombre de salariés').fill('60');
  await page.getByRole('combobox', { name: 'Taille du groupe' }).selectOption('SME');
  await page.getByRole('combobox', { name: 'Commune du lieu de travail' }).fill('lyon');
  await page.getByRole('option', { name: /Lyon 3e/ }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('combobox', { name: 'Commune du logement' }).fill('lyon');
  await page.getByRole('option', { name: /Lyon 3e/ }).click();
  await page.getByRole('combobox', { name: 'Type' }).selectOption('T2');
  await page.getByLabel('Loyer charges comprises').fill('500');
  await look(page, info, 'simulator-offer');
  const sent = page.waitForRequest('**/simulations');
  await page.getByRole('button', { name: 'Voir le résultat' }).click();
  const body = (await sent).postDataJSON();
  expect(body.household).toEqual({
    persons: [
      { role: 'APPLICANT', birthDate: '1997-03-02', disabled: false },
      { role: 'CO_APPLICANT', birthDate: '1998-04-05', disabled: false },
      { role: 'DEPENDANT', birthDate: '2020-05-06', disabled: false },
    ],
    couple: 'PACS',
    expectedBirths: 0,
    referenceTaxIncome: { nMinus2Cents: 2512000 },
    monthlyIncomeCents: 132000,
    housingBenefitCents: 0,
  });
  expect(body.boostedSizeClass).toBe('SME');
  await expect(page.getByRole('heading', { level: 1, name: 'Résultat de la simulation' })).toBeVisible();
  await look(page, info, 'simulator-result');
});
