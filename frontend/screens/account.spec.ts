import { idOf, offerSummary, saintEtienne } from '../src/test/samples';
import { expect, look, test } from './stage';

test('home of visitors', async ({ page, stage }, info) => {
  stage.answer('get', '/public/offers', { items: [], next: null, total: 1284 });
  stage.answer('get', '/communes', { items: [saintEtienne], next: null });
  await page.goto('/');
  await expect(page.getByText('1 284 logements sont en ligne')).toBeVisible();
  await look(page, info, 'home');

  await page.getByRole('combobox', { name: 'Commune' }).fill('saint');
  await expect(page.getByRole('option', { name: 'Saint-Étienne (42)' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/logements\?communeCode=(%22)?42218/);
});

test('homes for visitors: search, cards, none', async ({ page, stage }, info) => {
  stage.answer('get', '/communes', { items: [saintEtienne], next: null });
  stage.answer('get', '/public/offers', {
    items: [1, 2, 3].map((it) => offerSummary({ id: idOf(100 + it), commune: saintEtienne })),
    next: 'more',
    total: 27,
  });
  await page.goto('/logements?communeCode=42218&dwellingType=T3');
  await expect(page.getByText('27 logements')).toBeVisible();
  await look(page, info, 'public-offers');
  stage.answer('get', '/public/offers', { items: [], next: null, total: 0 });
  const asked = page.waitForRequest((it) => it.url().includes('maxRentCents=45000'));
  await page.getByLabel('Loyer maximum').fill('450');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  expect(new URL((await asked).url()).searchParams.get('communeCode')).toBe('42218');
  await expect(page.getByText('Aucun logement en ligne pour cette recherche')).toBeVisible();
  await look(page, info, 'public-offers-none');
});

test('home in English', async ({ page, stage }, info) => {
  await stage.english();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Social housing close to your work' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await look(page, info, 'home-en');
});

test('sign up: errors, then check your mail', async ({ page, stage }, info) => {
  stage.answer('post', '/accounts', { message: 'Le lien est valable 2 jours.', linkValidForSeconds: 172_800 }, 202);
  await page.goto('/inscription');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'sign-up-errors');
  await page.getByLabel('Madame').check();
  await page.getByLabel('Nom de naissance').fill('Moreau');
  await page.getByLabel('Prénom').fill('Camille');
  await page.getByLabel('Téléphone portable').fill('06 06 06 06 06');
  await page.getByLabel('Adresse e-mail').fill('camille@example.org');
  await page.getByRole('checkbox').check();
  await look(page, info, 'sign-up');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Consultez votre messagerie' })).toBeVisible();
  await look(page, info, 'sign-up-sent');
});

test('activation: rules of the password, then done', async ({ page, stage }, info) => {
  stage.answer('post', '/accounts/activation', undefined);
  await page.goto('/activation?token=12345678901234567890');
  const sent = page.waitForRequest('**/accounts/activation');
  await page.getByLabel('Nouveau mot de passe').fill('Abc');
  await look(page, info, 'activation');
  await page.getByLabel('Nouveau mot de passe').fill('Demo-2026-alin');
  await page.getByLabel('Confirmation du mot de passe').fill('Demo-2026-alin');
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
  expect((await sent).postDataJSON()).toEqual({ token: '12345678901234567890', password: 'Demo-2026-alin' });
  await expect(page.getByRole('heading', { level: 1, name: 'Votre compte est actif' })).toBeVisible();
  await look(page, info, 'activation-done');
});

test('activation with an old link', async ({ page, stage }, info) => {
  stage.refuse('post', '/accounts/activation', {
    type: 'urn:alin:problem:link-expired',
    title: 'Ce lien n’est plus valable',
    status: 410,
  });
  await page.goto('/activation?token=old');
  await page.getByLabel('Nouveau mot de passe').fill('Demo-2026-alin');
  await page.getByLabel('Confirmation du mot de passe').fill('Demo-2026-alin');
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
  await expect(page.getByRole('link', { name: 'Recevoir un nouveau lien' })).toBeVisible();
  await look(page, info, 'activation-expired');
});

test('log-in refused, with the words of the server', async ({ page, stage }, info) => {
  stage.refuse('post', '/sessions', {
    type: 'urn:alin:problem:credentials-wrong',
    title: 'Adresse ou mot de passe incorrect',
    status: 401,
  });
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill('camille@example.org');
  await page.getByLabel('Mot de passe').fill('wrong');
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('alert', { name: 'Adresse ou mot de passe incorrect' })).toBeFocused();
  await look(page, info, 'log-in-refused');
});

test('forgotten password', async ({ page, stage }, info) => {
  stage.answer(
    'post',
    '/password-resets',
    { message: 'Si cette adresse a un compte, un message vient de lui être envoyé.', linkValidForSeconds: 3600 },
    202,
  );
  await page.goto('/mot-de-passe-oublie');
  await look(page, info, 'forgotten');
  await page.getByLabel('Adresse e-mail').fill('camille@example.org');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Consultez votre messagerie' })).toBeVisible();
  await look(page, info, 'forgotten-sent');
});

test('new password', async ({ page }, info) => {
  await page.goto('/mot-de-passe?token=abc');
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau mot de passe' })).toBeVisible();
  await look(page, info, 'reset');
});

test('an address that leads nowhere', async ({ page }, info) => {
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
  await look(page, info, 'not-found');
});

test('your data and our sources', async ({ page }, info) => {
  await page.goto('/donnees');
  await look(page, info, 'data');
});

test('a page for members sends to log-in and back; log-out goes home', async ({ page, stage }, info) => {
  stage.answer('post', '/sessions', { accessToken: 'invented', expiresInSeconds: 600 });
  stage.answer('delete', '/sessions/current', undefined);
  await stage.signIn();
  stage.refuse('post', '/sessions/refresh', {
    type: 'urn:alin:problem:session-expired',
    title: 'Expirée',
    status: 401,
  });
  await page.goto('/import');
  await expect(page.getByText('Connectez-vous pour continuer')).toBeVisible();
  await page.getByLabel('Adresse e-mail').fill('camille@example.org');
  await page.getByLabel('Mot de passe').fill('Demo-2026-alin');
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importer ma demande' })).toBeFocused();

  await page.getByRole('button', { name: 'Mon compte : Camille Moreau' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await look(page, info, 'account-menu');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Un logement social près de votre travail' })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});
