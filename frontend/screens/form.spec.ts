import { completeForm, savedElsewhere, startedForm } from '../src/test/formFixture';
import { expect, look, test } from './stage';

const FRESH = { ...startedForm, version: 0, started: false, savedAt: null };

test('the form: from the sections to a page, with its errors', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request-form', FRESH);
  await page.goto('/demande/saisie');
  await expect(page.getByRole('heading', { level: 1, name: 'Remplir ma demande' })).toBeVisible();
  await look(page, info, 'form-sections-fresh');
  stage.answer('get', '/me/request-form', startedForm);
  await page.reload();
  await expect(page.getByText('3 pages sur 5 complètes')).toBeVisible();
  await look(page, info, 'form-sections');
  await page.getByRole('link', { name: 'Continuer : Les co-demandeurs' }).click();
  await look(page, info, 'form-page-persons');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'form-page-gaps');
  stage.refuse('put', '/me/request-form/pages/{page}', {
    type: 'urn:alin:problem:form-answers-invalid',
    title: 'Certaines réponses sont à corriger',
    detail: 'Rien n’a été enregistré : corrigez les points indiqués.',
    status: 422,
    violations: [{ pointer: '/items/0/coApplicant.firstName', message: 'Prénom : écrivez en lettres latines.' }],
  });
  await page.getByLabel('Prénom').fill('Иванова');
  await page.getByRole('radio', { name: 'Colocataire' }).check();
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(page.getByRole('alert')).toContainText('Certaines réponses sont à corriger');
  await page.getByRole('link', { name: 'Prénom : écrivez en lettres latines.' }).click();
  await expect(page.getByLabel('Prénom')).toBeFocused();
  await look(page, info, 'form-page-refused');
});

test('places: a département, several communes in their order, several answers', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request-form', startedForm);
  stage.answer('get', '/communes', {
    items: [
      { code: '69123', name: 'Lyon', departmentCode: '69' },
      { code: '69266', name: 'Villeurbanne', departmentCode: '69' },
    ],
    next: null,
  });
  await page.goto('/demande/saisie/places-sought');
  await page.getByRole('combobox', { name: 'Département' }).fill('rhône');
  await page.getByRole('option', { name: '69 – Rhône' }).click();
  for (const name of ['Lyon', 'Villeurbanne']) {
    await page.getByRole('combobox', { name: /ommune/ }).fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
  }
  await page.getByRole('button', { name: /Monter Villeurbanne/ }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /Villeurbanne|Lyon/ })
      .first(),
  ).toContainText('Villeurbanne');
  await page.getByRole('checkbox', { name: 'T2' }).check();
  await page.getByRole('checkbox', { name: 'T3' }).check();
  await look(page, info, 'form-places');
  const saved = page.waitForRequest((it) => it.method() === 'PUT');
  await page.getByRole('button', { name: 'Enregistrer et compléter plus tard' }).click();
  expect((await saved).postDataJSON().items[0].answers).toEqual([
    { question: 'location.department', values: ['69'] },
    { question: 'location.communes', values: ['69266', '69123'] },
    { question: 'sought.types', values: ['T2', 'T3'] },
  ]);
});

test('two devices: what differs, and the choice', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request-form', startedForm);
  await page.goto('/demande/saisie/contact');
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('camille@courriel.example');
  stage.refuse('put', '/me/request-form/pages/{page}', {
    type: 'urn:alin:problem:stale',
    title: 'Version dépassée',
    status: 412,
  });
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  stage.answer('get', '/me/request-form', savedElsewhere);
  await page.getByRole('button', { name: 'Voir ce qui a été enregistré ailleurs' }).click();
  await expect(page.getByText('autre@courriel.example')).toBeVisible();
  await look(page, info, 'form-other-device');
  await page.getByRole('button', { name: 'Prendre celles de l’autre appareil' }).click();
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('autre@courriel.example');
});

test('check your answers, then file; the register may be down', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request-form', completeForm);
  await page.goto('/demande/saisie/verification');
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier mes réponses' })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer ma demande' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'form-check-uncertified');
  await page.getByRole('checkbox').check();
  stage.refuse('post', '/me/request-form/filing', {
    type: 'urn:alin:problem:register-unavailable',
    title: 'Le registre national ne répond pas',
    detail: 'Le Système national d’enregistrement ne répond pas. Recommencez plus tard.',
    status: 503,
  });
  await page.getByRole('button', { name: 'Enregistrer ma demande' }).click();
  await expect(page.getByText('Vos réponses sont conservées.')).toBeVisible();
  await look(page, info, 'form-check-down');
  stage.refuse('post', '/me/request-form/filing', {
    type: 'urn:alin:problem:impossible-facts',
    title: 'Faits impossibles',
    status: 422,
    violations: [{ pointer: '/contact/items/0/email', message: 'Adresse e-mail : corrigez cette réponse.' }],
  });
  await page.getByRole('button', { name: 'Enregistrer ma demande' }).click();
  await page.getByRole('link', { name: 'Adresse e-mail : corrigez cette réponse.' }).click();
  await expect(page.locator('[id="field-contact.items.0.email"]')).toBeFocused();
});

test('missing pages are named before filing; who has a request is led to it', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request-form', startedForm);
  await page.goto('/demande/saisie/verification');
  await expect(page.getByText('Il reste 2 pages à compléter')).toBeVisible();
  await look(page, info, 'form-check-missing');
  stage.answer('get', '/me/request-form', { ...FRESH, registered: true });
  await page.goto('/demande/saisie');
  await expect(page.getByText('Vous avez déjà une demande')).toBeVisible();
  await look(page, info, 'form-registered');
});
