import {
  failedFindings,
  housingRequest,
  idOf,
  imaginedChange,
  OFFER_ID,
  offerCard,
  offerDetail,
  saintEtienne,
  widerSearch,
} from '../src/test/samples';
import { expect, look, test } from './stage';

const cards = [
  offerCard(),
  offerCard({
    id: idOf(102),
    reserved: true,
    commune: saintEtienne,
    dwellingType: 'T3',
    kind: 'HOUSE',
    surfaceSquareMetres: 65,
    rentWithChargesCents: 70_350,
    accessible: true,
    applicationDeadline: '2026-11-21T18:30:00+01:00',
    applicantCount: 1,
  }),
  offerCard({ id: idOf(103), availableNow: true, myApplicationId: idOf(201), applicantCount: 112 }),
];

test('offers: cards, filters, drawer on a phone', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/offers', { items: cards, next: 'further', complete: true });
  stage.answer('get', '/communes', { items: [saintEtienne], next: null });
  await page.goto('/offres');
  await expect(page.getByRole('heading', { level: 1, name: 'Les offres' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Afficher la suite' })).toBeVisible();
  await look(page, info, 'offers');
  const opener = page.getByRole('button', { name: 'Filtres', exact: true });
  if (await opener.isVisible()) {
    await opener.click();
    await expect(page.getByRole('dialog', { name: 'Filtres' })).toBeVisible();
    await look(page, info, 'offers-drawer');
  }
  await page.getByRole('combobox', { name: 'Commune' }).fill('saint');
  await page.getByRole('option', { name: 'Saint-Étienne (42)' }).click();
  await page.getByLabel('Adapté au handicap').check();
  const asked = page.waitForRequest('**/api/v1/offers?*communeCode=42218*accessible=true*');
  await page.getByRole('button', { name: 'Voir les offres' }).click();
  await asked;
  await expect(page).toHaveURL(/communeCode=/);
  await expect(page.getByRole('button', { name: 'Retirer le filtre Saint-Étienne' })).toBeVisible();
  await look(page, info, 'offers-filtered');
});

test('offers to complete, and none at all', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/offers', {
    items: [
      offerCard({
        verdict: 'UNDETERMINED',
        missing: [{ code: 'reference-tax-income', message: 'Votre revenu fiscal de référence 2024' }],
      }),
    ],
    next: null,
    complete: true,
  });
  await page.goto('/offres?selection=TO_COMPLETE');
  await expect(page.getByText('Votre revenu fiscal de référence 2024')).toBeVisible();
  await look(page, info, 'offers-to-complete');
  stage.answer('get', '/me/wider-search', widerSearch());
  stage.answer('get', '/offers', { items: [], next: null, complete: true });
  await page.goto('/offres');
  await expect(page.getByText('Aucune offre ne correspond')).toBeVisible();
  await look(page, info, 'offers-empty');
});

test('offers: sorted by my rank, on the map, and a wider search', async ({ page, stage }, info) => {
  await stage.signIn();
  const ranked = cards.map((it, index) => ({
    ...it,
    latitude: it.commune.code === saintEtienne.code ? 45.4347 : 45.7578,
    longitude: it.commune.code === saintEtienne.code ? 4.3903 : 4.8351,
    kilometresToWork: 4 + index,
    myRank: { position: index + 1, outOf: 12 },
  }));
  stage.answer('get', '/offers', { items: ranked, next: null, complete: false });
  stage.answer('get', '/me/wider-search', widerSearch());
  const asked = page.waitForRequest('**/api/v1/offers?*sort=MY_RANK*');
  await page.goto('/offres');
  await page.getByLabel('Trier par').selectOption('Mon rang si je candidate');
  await asked;
  await expect(page).toHaveURL(/sort=MY_RANK/);
  await expect(page.getByText('1er sur 12 si vous candidatez')).toBeVisible();
  await page.getByRole('button', { name: 'Élargir ma recherche' }).click();
  await expect(page.getByText(/ouvre 14 logements/)).toBeVisible();
  await look(page, info, 'offers-ranked-wider');
  await page.getByRole('button', { name: 'Voir la carte' }).click();
  await expect(page).toHaveURL(/map=true/);
  const pin = page.getByRole('button', { name: /2 logements dès/ });
  await pin.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByRole('link')).toHaveCount(2);
  await look(page, info, 'offers-map');
});

test('offers before the request is submitted', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.refuse('get', '/offers', {
    type: 'urn:alin:problem:not-in-state',
    title: 'Demande non envoyée',
    status: 409,
    detail: 'Complétez et envoyez votre demande pour voir les offres.',
  });
  await page.goto('/offres');
  await expect(page.getByRole('link', { name: 'Compléter ma demande' })).toBeVisible();
  await look(page, info, 'offers-not-submitted');
});

test('one offer, apply, and the obstacles', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/offers/{offerId}', offerDetail());
  await page.goto(`/offres/${OFFER_ID}`);
  await expect(page.getByText('38e', { exact: true })).toBeVisible();
  await look(page, info, 'offer');
  stage.refuse('post', '/applications', {
    type: 'urn:alin:problem:already-applied',
    title: 'Vous avez déjà une candidature en cours',
    status: 409,
    detail: 'Retirez-la pour postuler à cette offre.',
    links: [{ rel: 'application', href: `/applications/${idOf(202)}` }],
  });
  await page.getByRole('button', { name: 'Je postule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Postuler à cette offre ?' });
  await expect(dialog).toBeVisible();
  await look(page, info, 'offer-apply');
  await dialog.getByRole('button', { name: 'Je postule' }).click();
  await expect(dialog.getByRole('link', { name: 'Voir ma candidature en cours' })).toHaveAttribute(
    'href',
    `/candidatures/${idOf(202)}`,
  );
  await look(page, info, 'offer-apply-refused');
});

test('an offer for which one is not eligible', async ({ page, stage }, info) => {
  await stage.signIn();
  const { indicators } = offerDetail();
  stage.answer(
    'get',
    '/offers/{offerId}',
    offerDetail({
      verdict: 'INELIGIBLE',
      findings: failedFindings,
      indicators: { ...indicators, rankAmongEligible: null, rankAmongApplicants: null },
      score: null,
      explanation: [],
      canApply: false,
      obstacles: [
        { code: 'NOT_ELIGIBLE', message: 'Votre ménage ne remplit pas deux conditions de cette offre.' },
        { code: 'DOCUMENTS_MISSING', message: 'Il manque vos bulletins de salaire.', link: null },
      ],
      reserved: true,
      reservedToCompany: 'Aéronautique du Rhône',
    }),
  );
  await page.goto(`/offres/${OFFER_ID}`);
  await expect(page.getByText('1 717 € de trop')).toBeVisible();
  await expect(page.getByText('Il manque 180 €')).toBeVisible();
  await look(page, info, 'offer-not-eligible');
});

test('what if my situation changed, and what would open a home', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', housingRequest);
  stage.answer('post', '/offers/{offerId}/what-if', imaginedChange());
  stage.answer(
    'get',
    '/offers/{offerId}',
    offerDetail({
      verdict: 'INELIGIBLE',
      findings: failedFindings,
      openings: [
        {
          ruleId: 'income-under-ceiling',
          reach: 'LATER',
          message: 'Avec un revenu fiscal de référence 2025 de 21 600 € au plus, cette condition serait remplie.',
        },
        {
          ruleId: 'rent-affordable',
          reach: 'LATER',
          message: 'Avec 1 500 € de ressources par mois pour le foyer, cette condition serait remplie.',
        },
      ],
      canApply: false,
      obstacles: [{ code: 'NOT_ELIGIBLE', message: 'Vous n’êtes pas éligible à ce logement.' }],
    }),
  );
  await page.goto(`/offres/${OFFER_ID}`);
  await expect(page.getByRole('heading', { name: 'Ce qui ouvrirait ce logement' })).toBeVisible();
  await page.getByRole('button', { name: 'Essayer' }).click();
  await look(page, info, 'offer-what-if');
  await page.getByLabel('Mon employeur me confirme').check();
  await page.getByRole('button', { name: 'Calculer' }).click();
  await expect(page.getByRole('table', { name: 'Ce que cela changerait' })).toBeVisible();
  await look(page, info, 'offer-what-if-result');
});

test('one offer in English', async ({ page, stage }, info) => {
  await stage.english();
  await stage.signIn({ language: 'en' });
  stage.answer('get', '/offers/{offerId}', offerDetail());
  await page.goto(`/offres/${OFFER_ID}`);
  await expect(page.getByText('if the 245 eligible people applied')).toBeVisible();
  await look(page, info, 'offer-en');
});

test('compare: two homes side by side, and none', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/offers', { items: [offerCard(), offerCard({ id: idOf(102) })], next: null, complete: true });
  stage.answer('get', '/offers/{offerId}', offerDetail());
  await page.goto('/offres');
  const boxes = page.getByRole('checkbox', { name: /^Comparer : / });
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.check();
  await look(page, info, 'offers-to-compare');
  await page.getByRole('link', { name: 'Comparer 2 logements' }).click();
  await expect(page).toHaveURL(/comparer\?offers=/);
  await expect(page.getByRole('rowheader', { name: 'Taux d’effort' })).toBeVisible();
  await look(page, info, 'compare');
  await page.goto('/comparer');
  await expect(page.getByText('Aucun logement à comparer')).toBeVisible();
  await look(page, info, 'compare-empty');
});
