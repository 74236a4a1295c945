import {
  DESIGNATION_ID,
  designationCard,
  designationFile,
  idOf,
  landlordOffer,
  offerSummary,
  saintEtienne,
} from '../src/test/samples';
import { expect, look, test } from './stage';

const agent = { roles: ['LANDLORD_AGENT' as const], firstName: 'Paul' };

test('nominated files', async ({ page, stage }, info) => {
  await stage.signIn(agent);
  stage.answer('get', '/landlord/designations', {
    items: [
      designationCard(),
      designationCard({
        id: idOf(302),
        alsRank: 2,
        applicantName: 'Ousmane Diarra',
        status: 'TO_COMMISSION',
        householdSize: 2,
      }),
      designationCard({
        id: idOf(303),
        offer: offerSummary({ id: idOf(160), commune: saintEtienne }),
        applicantName: 'Léa Fontaine',
        status: 'ALLOCATED',
        answerBy: '2026-12-01',
        commissionRank: 1,
      }),
    ],
    next: null,
  });
  await page.goto('/bailleur');
  await expect(page.getByText('Ousmane Diarra')).toBeVisible();
  await look(page, info, 'landlord-files');
});

test('a file: the decision of the commission', async ({ page, stage }, info) => {
  await stage.signIn(agent);
  stage.answer('get', '/landlord/designations/{designationId}', designationFile());
  await page.goto(`/bailleur/designations/${DESIGNATION_ID}`);
  await expect(page.getByRole('heading', { name: 'Enregistrer la décision' })).toBeVisible();
  await look(page, info, 'landlord-file');
  await page.getByRole('radio', { name: 'Attribution sous condition' }).check();
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'landlord-decision-condition');
  await page.getByRole('radio', { name: 'Attribution avec rang' }).check();
  await page.getByLabel('Rang en commission').fill('1');
  stage.answer(
    'post',
    '/landlord/designations/{designationId}/decision',
    designationFile({
      status: 'ALLOCATED',
      actions: [],
      decision: {
        decision: 'ALLOCATED_RANKED',
        decidedAt: '2026-11-21T13:05:00+01:00',
        rank: 1,
        answerBy: '2026-12-01',
      },
    }),
  );
  const sent = page.waitForRequest('**/decision');
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  expect((await sent).postDataJSON()).toEqual({ decision: 'ALLOCATED_RANKED', rank: 1, answerBy: '2026-12-01' });
  await expect(page.getByText('Le candidat a la proposition')).toBeVisible();
  await look(page, info, 'landlord-decided');
});

test('a condition to settle, a lease to record', async ({ page, stage }, info) => {
  await stage.signIn(agent);
  stage.answer(
    'get',
    '/landlord/designations/{designationId}',
    designationFile({
      status: 'ALLOCATED_CONDITIONALLY',
      actions: ['SETTLE_CONDITION'],
      decision: {
        decision: 'ALLOCATED_CONDITIONAL',
        decidedAt: '2026-11-21T13:05:00+01:00',
        rank: 1,
        condition: 'Fournir le préavis du logement actuel',
        conditionDeadline: '2026-12-05',
      },
    }),
  );
  await page.goto(`/bailleur/designations/${DESIGNATION_ID}`);
  await page.getByLabel('Oui, elle est remplie').check();
  await look(page, info, 'landlord-condition');
  stage.answer(
    'get',
    '/landlord/designations/{designationId}',
    designationFile({ status: 'OFFER_ACCEPTED', actions: ['RECORD_LEASE'] }),
  );
  await page.goto(`/bailleur/designations/${DESIGNATION_ID}`);
  await expect(page.getByRole('heading', { name: 'Bail signé' })).toBeVisible();
  await look(page, info, 'landlord-lease');
});

test('homes of the landlord, and publishing one', async ({ page, stage }, info) => {
  await stage.signIn(agent);
  stage.answer('get', '/landlord/offers', {
    items: [
      landlordOffer(),
      landlordOffer({
        offer: offerSummary({ id: idOf(161), status: 'CLOSED', applicationDeadline: '2026-11-12T17:00:00+01:00' }),
        designationCount: 3,
        undecidedCount: 2,
      }),
      landlordOffer({
        offer: offerSummary({ id: idOf(162), status: 'SCHEDULED', commune: saintEtienne }),
        opensAt: '2026-11-30T09:00:00+01:00',
        applicantCount: 0,
        reserved: true,
      }),
    ],
    next: null,
  });
  stage.answer('get', '/communes', { items: [saintEtienne], next: null });
  stage.answer('post', '/landlord/offers', landlordOffer(), 201);
  await page.goto('/bailleur/offres');
  await expect(page.getByText('2 à décider')).toBeVisible();
  await look(page, info, 'landlord-offers');
  await page.goto('/bailleur/publier');
  await page.getByRole('button', { name: 'Publier le logement' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'landlord-publish-errors');
  await page.getByRole('combobox', { name: 'Commune' }).fill('saint');
  await page.getByRole('option', { name: 'Saint-Étienne (42)' }).click();
  await page.getByLabel('Adresse').fill('8 rue des Sept-Vents');
  await page.getByLabel('Code postal', { exact: false }).last().fill('42000');
  await page.getByLabel('Appartement').check();
  await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'T2, deux pièces' });
  await page.getByLabel('Surface habitable').fill('44');
  await page.getByLabel('Loyer charges comprises').fill('503,5');
  await page.getByLabel('Loyer hors charges').fill('440');
  await page.getByRole('combobox', { name: 'Financement' }).selectOption({ label: 'PLUS, social' });
  await page.getByLabel('Logement disponible le').fill('15/01/2027');
  await page.getByLabel('Clôture le').fill('18/12/2026');
  await page.getByLabel('Clôture le').blur();
  await look(page, info, 'landlord-publish');
  const sent = page.waitForRequest('**/landlord/offers');
  await page.getByRole('button', { name: 'Publier le logement' }).click();
  const request = await sent;
  expect(request.headers()['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(request.postDataJSON()).toEqual({
    communeCode: '42218',
    dwellingType: 'T2',
    kind: 'FLAT',
    surfaceSquareMetres: 44,
    rentWithChargesCents: 50350,
    rentWithoutChargesCents: 44000,
    financingCategory: 'PLUS',
    availableOn: '2027-01-15',
    applicationDeadline: '2026-12-18T17:00:00+01:00',
    address: '8 rue des Sept-Vents',
    postcode: '42000',
    lift: false,
    accessible: false,
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Le logement est publié' })).toBeVisible();
  await look(page, info, 'landlord-published');
});
