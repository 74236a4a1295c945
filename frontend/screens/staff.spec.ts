import {
  APPLICATION_ID,
  idOf,
  OFFER_ID,
  offerSummary,
  reviewCard,
  reviewFile,
  saintEtienne,
  staffOffer,
} from '../src/test/samples';
import { expect, look, test } from './stage';

const adviser = { roles: ['ADVISER' as const], firstName: 'Inès', territories: [{ code: '69', name: 'Rhône' }] };
const files = [
  reviewCard({ position: 1, applicantName: 'Thomas Leclerc', total: 539 }),
  reviewCard({ position: 2, applicationId: idOf(202), applicantName: 'Camille Moreau', total: 536 }),
  reviewCard({ position: 3, applicationId: idOf(203), applicantName: 'Ousmane Diarra', total: 498, householdSize: 2 }),
  reviewCard({ position: 4, applicationId: idOf(204), applicantName: 'Léa Fontaine', total: 471 }),
];

test('the review queue', async ({ page, stage }, info) => {
  await stage.signIn(adviser);
  const other = offerSummary({
    id: idOf(150),
    commune: saintEtienne,
    dwellingType: 'T4',
    kind: 'HOUSE',
    status: 'CLOSED',
  });
  stage.answer('get', '/staff/reviews', {
    items: [
      ...files.slice(0, 3),
      reviewCard({ offer: other, applicationId: idOf(210), position: 2, householdSize: 4 }),
    ],
    next: null,
  });
  await page.goto('/conseiller');
  await expect(page.getByText('Thomas Leclerc')).toBeVisible();
  await look(page, info, 'staff-queue');
  stage.answer('get', '/staff/reviews', { items: [], next: null });
  await page.getByRole('button', { name: 'Validés' }).click();
  await expect(page.getByText('Aucun dossier validé en attente')).toBeVisible();
  await look(page, info, 'staff-queue-empty');
});

test('a file: approve or reject', async ({ page, stage }, info) => {
  await stage.signIn(adviser);
  stage.answer('get', '/staff/applications/{applicationId}', reviewFile());
  await page.goto(`/conseiller/dossiers/${APPLICATION_ID}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Camille Moreau' })).toBeVisible();
  await look(page, info, 'staff-file');
  await page.getByRole('button', { name: 'Rejeter le dossier' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rejeter le dossier' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'staff-reject');
});

test('offers of the territory', async ({ page, stage }, info) => {
  await stage.signIn(adviser);
  stage.answer('get', '/staff/offers', {
    items: [
      staffOffer(),
      staffOffer({
        offer: offerSummary({ id: idOf(150), commune: saintEtienne, status: 'CLOSED' }),
        toReviewCount: 3,
        approvedCount: 1,
      }),
      staffOffer({
        offer: offerSummary({ id: idOf(151), status: 'CLOSED', dwellingType: 'T1' }),
        designatedCount: 3,
        canDesignate: false,
      }),
    ],
    next: null,
  });
  await page.goto('/conseiller/offres');
  await expect(page.getByText('À transmettre', { exact: true })).toBeVisible();
  await look(page, info, 'staff-offers');
});

test('nomination: reasons for those passed over', async ({ page, stage }, info) => {
  await stage.signIn(adviser);
  stage.answer('get', '/staff/reviews', {
    items: files.map((it) => ({ ...it, status: 'APPROVED' as const })),
    next: null,
  });
  stage.answer('get', '/staff/offers', { items: [staffOffer()], next: null });
  stage.answer(
    'post',
    '/staff/offers/{offerId}/designations',
    {
      offerId: OFFER_ID,
      designations: [
        { id: idOf(301), applicationId: idOf(202), alsRank: 1, sentAt: '2026-11-21T13:05:00+01:00' },
        { id: idOf(302), applicationId: idOf(203), alsRank: 2, sentAt: '2026-11-21T13:05:00+01:00' },
      ],
      warnings: ['Moins de trois candidats sont transmis.'],
    },
    201,
  );
  await page.goto(`/conseiller/offres/${OFFER_ID}`);
  await page.getByLabel('2e · Camille Moreau').check();
  await page.getByLabel('3e · Ousmane Diarra').check();
  await page.getByRole('button', { name: 'Transmettre 2 dossiers au bailleur' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'staff-designate');
  await page.getByLabel(/Pourquoi Thomas Leclerc/).fill('Ne répond plus');
  await page.getByLabel(/Pourquoi moins de trois/).fill('Autres dossiers non joignables');
  const sent = page.waitForRequest('**/designations');
  await page.getByRole('button', { name: 'Transmettre 2 dossiers au bailleur' }).click();
  expect((await sent).postDataJSON()).toEqual({
    applicationIds: [idOf(202), idOf(203)],
    passedOver: [{ applicationId: APPLICATION_ID, reason: 'Ne répond plus' }],
    shortageReason: 'Autres dossiers non joignables',
  });
  await expect(page.getByText('2 dossiers transmis au bailleur')).toBeVisible();
  await look(page, info, 'staff-designated');
});
