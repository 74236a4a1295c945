import {
  APPLICATION_ID,
  application,
  applicationRank,
  applicationSummary,
  idOf,
  offerSummary,
  saintEtienne,
} from '../src/test/samples';
import { expect, look, test } from './stage';

const history = [
  { status: 'SUBMITTED' as const, stage: 1, at: '2026-11-02T10:12:00+01:00' },
  { status: 'UNDER_REVIEW' as const, stage: 2, at: '2026-11-09T17:00:04+01:00' },
  { status: 'APPROVED' as const, stage: 2, at: '2026-11-10T09:40:00+01:00' },
  { status: 'DESIGNATED' as const, stage: 3, at: '2026-11-10T15:02:00+01:00' },
  { status: 'TO_COMMISSION' as const, stage: 5, at: '2026-11-12T11:00:00+01:00' },
];
const frozen = { position: 2, outOf: 25, asOf: '2026-11-09T17:00:00+01:00', frozen: true };

test('my applications', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/applications', {
    items: [
      applicationSummary(),
      applicationSummary({
        id: idOf(202),
        status: 'NOT_SELECTED',
        stage: 2,
        live: false,
        actions: [],
        rank: { ...frozen, position: 12 },
        offer: offerSummary({ commune: saintEtienne, kind: 'HOUSE', dwellingType: 'T3' }),
      }),
      applicationSummary({ id: idOf(203), status: 'WITHDRAWN', live: false, actions: [], rank: null }),
    ],
    next: null,
  });
  await page.goto('/candidatures');
  await expect(page.getByRole('heading', { name: 'En cours' })).toBeVisible();
  await look(page, info, 'applications');
  stage.answer('get', '/me/applications', { items: [], next: null });
  await page.goto('/candidatures');
  await expect(page.getByText('Vous n’avez pas encore candidaté')).toBeVisible();
  await look(page, info, 'applications-empty');
});

test('a live application, its trend, its withdrawal', async ({ page, stage }, info) => {
  await stage.signIn();
  await page.addInitScript((key) => localStorage.setItem(key, '10'), `alin.rank.${APPLICATION_ID}`);
  stage.answer('get', '/applications/{applicationId}', application());
  stage.answer('get', '/applications/{applicationId}/rank', applicationRank());
  await page.goto(`/candidatures/${APPLICATION_ID}?applied=true`);
  await expect(page.getByText('2 places gagnées depuis votre dernière visite')).toBeVisible();
  await look(page, info, 'application-live');
  await page.getByRole('button', { name: 'Retirer ma candidature' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, info, 'application-withdraw');
});

test('an allocated home: the answer and what it does', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer(
    'get',
    '/applications/{applicationId}',
    application({
      status: 'ALLOCATED',
      stage: 6,
      actions: ['ANSWER'],
      rank: frozen,
      answerBy: '2026-12-01',
      commissionRank: 1,
      history: [...history, { status: 'ALLOCATED', stage: 6, at: '2026-11-20T16:00:00+01:00' }],
    }),
  );
  stage.answer('get', '/applications/{applicationId}/rank', applicationRank(frozen));
  await page.goto(`/candidatures/${APPLICATION_ID}`);
  await expect(page.getByText('Répondez au plus tard le 1er décembre 2026')).toBeVisible();
  await page.getByLabel('Je refuse ce logement').check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'application-answer');
  await page.getByLabel('Pourquoi refusez-vous').fill('Trop loin de l’école');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('dialog', { name: 'Refuser ce logement' })).toBeVisible();
  await look(page, info, 'application-refuse');
});

test('a home that was not allocated, with its reason', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer(
    'get',
    '/applications/{applicationId}',
    application({
      status: 'NOT_ALLOCATED',
      stage: 6,
      live: false,
      actions: [],
      rank: frozen,
      reasonCode: 'OTHER_CANDIDATE_PREFERRED',
      reasonText: 'Ancienneté supérieure du candidat retenu',
      history: [
        ...history,
        {
          status: 'NOT_ALLOCATED',
          stage: 6,
          at: '2026-11-20T16:00:00+01:00',
          reasonCode: 'OTHER_CANDIDATE_PREFERRED',
          reasonText: 'Ancienneté supérieure du candidat retenu',
        },
      ],
    }),
  );
  stage.answer('get', '/applications/{applicationId}/rank', applicationRank(frozen));
  await page.goto(`/candidatures/${APPLICATION_ID}`);
  await expect(page.getByText('Le logement ne vous a pas été attribué')).toBeVisible();
  await look(page, info, 'application-not-allocated');
});

test('why this rank, in words', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/applications/{applicationId}', application());
  stage.answer('get', '/applications/{applicationId}/rank', applicationRank());
  await page.goto(`/candidatures/${APPLICATION_ID}`);
  await page.getByRole('link', { name: 'Pourquoi ce rang ?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pourquoi ce rang ?' })).toBeFocused();
  await expect(page.getByText(/Vous avez 536 points/)).toBeVisible();
  await look(page, info, 'application-why');
});
