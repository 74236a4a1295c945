import { dashboard } from '../src/test/fixtures';
import { expect, look, test } from './stage';

test('help: questions, searched without accents, guides, people', async ({ page, stage }, info) => {
  stage.answer('get', '/support', { phone: '01 99 00 12 34', hours: 'du lundi au vendredi, de 9 h à 18 h' });
  await page.goto('/aide');
  await expect(page.getByRole('link', { name: '01 99 00 12 34' })).toBeVisible();
  await look(page, info, 'help');
  await page.getByLabel('Chercher dans l’aide').fill('NUMERO unique');
  await expect(page.getByText(/^\d réponses$/)).toBeVisible();
  await page.getByText('Où trouver mon numéro unique ?').click();
  await expect(page.getByText('Il compte 18 caractères.')).toBeVisible();
  await look(page, info, 'help-found');
  await page.getByLabel('Chercher dans l’aide').fill('girafe');
  await expect(page.getByText('Aucune réponse ne contient ces mots.')).toBeVisible();
});

test('help: a message is written, refused where it is wrong, and receives its reference', async ({
  page,
  stage,
}, info) => {
  stage.answer('get', '/support', { phone: '01 99 00 12 34', hours: 'du lundi au vendredi, de 9 h à 18 h' });
  stage.answer('post', '/support/messages', { reference: '1f2e3d4c' }, 202);
  await page.goto('/aide');
  await page.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'help-contact-empty');
  await page.getByLabel('Votre nom').fill('Camille Moreau');
  await page.getByLabel('Votre adresse e-mail').fill('camille@exemple.fr');
  await page.getByLabel('Sujet').selectOption('REQUEST');
  await page.getByLabel('Votre message').fill('Mon numéro unique n’est pas reconnu.');
  await page.getByRole('checkbox').check();
  const sent = page.waitForRequest((it) => it.url().endsWith('/support/messages'));
  await page.getByRole('button', { name: 'Envoyer' }).click();
  expect((await sent).postDataJSON()).toEqual({
    name: 'Camille Moreau',
    email: 'camille@exemple.fr',
    subject: 'REQUEST',
    message: 'Mon numéro unique n’est pas reconnu.',
    consent: true,
  });
  await expect(page.getByText('Gardez sa référence : 1f2e3d4c.')).toBeVisible();
  await look(page, info, 'help-contact-sent');
});

test('help in English', async ({ page, stage }, info) => {
  await stage.english();
  stage.answer('get', '/support', { phone: '01 99 00 12 34', hours: 'Monday to Friday, 9 am to 6 pm' });
  await page.goto('/aide');
  await expect(page.getByText('Where do I find my unique number?')).toBeVisible();
  await look(page, info, 'help-en');
});

test('first steps: one by one, skipped, and not shown again', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/dashboard', dashboard);
  await page.goto('/tableau-de-bord');
  await expect(page.getByText('Étape 1 sur 4')).toBeVisible();
  await look(page, info, 'tour');
  await page.getByRole('button', { name: 'Suivant' }).click();
  await expect(page.getByText('Des offres faites pour vous')).toBeVisible();
  await page.getByRole('button', { name: 'Passer les étapes' }).click();
  await expect(page.getByText('Premiers pas')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Premiers pas')).toBeHidden();
});
