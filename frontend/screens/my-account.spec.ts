import { idOf } from '../src/test/samples';
import { expect, look, type Schemas, test } from './stage';

const profile: Schemas['Profile'] = {
  accountId: '0190a000-0000-7000-8000-000000000001',
  email: 'employee@demo.alin.example',
  firstName: 'Camille',
  birthName: 'Moreau',
  mobilePhone: '0639981234',
  language: 'fr',
  roles: ['APPLICANT'],
  territories: [],
  sandbox: true,
  termsToAccept: false,
};

const devices: Schemas['Device'][] = [
  {
    id: idOf(701),
    client: 'WEB',
    device: 'Firefox, Android',
    startedAt: '2026-11-20T08:00:00+01:00',
    lastSeenAt: '2026-11-21T13:01:00+01:00',
    current: true,
  },
  {
    id: idOf(702),
    client: 'WEB',
    device: null,
    startedAt: '2026-11-02T19:30:00+01:00',
    lastSeenAt: '2026-11-18T07:12:00+01:00',
    current: false,
  },
];

test('my account: facts, phone corrected, the way on', async ({ page, stage }, info) => {
  await stage.signIn(profile);
  await page.goto('/compte');
  await expect(page.getByText('0639981234')).toBeVisible();
  await look(page, info, 'account');
  await page.getByRole('button', { name: 'Corriger mon numéro' }).click();
  await page.getByLabel('Téléphone portable').fill('12');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'account-phone-wrong');
  stage.answer('put', '/me/phone', { ...profile, mobilePhone: '0612345678' });
  await page.getByLabel('Téléphone portable').fill('06 12 34 56 78');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Votre numéro est enregistré.')).toBeVisible();
  await expect(page.getByText('0612345678')).toBeVisible();
});

test('an adviser finds the safety of the account and nothing of an applicant', async ({ page, stage }, info) => {
  await stage.signIn({ ...profile, roles: ['ADVISER'] });
  await page.goto('/compte');
  await expect(page.getByRole('link', { name: 'Sécurité' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Fermer mon compte' })).toBeHidden();
  await look(page, info, 'account-adviser');
});

test('safety: a wrong password, a device logged out', async ({ page, stage }, info) => {
  await stage.signIn(profile);
  stage.answer('get', '/me/sessions', { items: devices, next: null });
  stage.refuse('put', '/me/password', {
    type: 'urn:alin:problem:password-wrong',
    title: 'Mot de passe incorrect',
    status: 422,
    violations: [{ pointer: '/current', message: 'Mot de passe incorrect' }],
  });
  await page.goto('/compte/securite');
  await expect(page.getByText('Cet appareil', { exact: true })).toBeVisible();
  await look(page, info, 'security');
  await page.getByLabel('Mot de passe actuel').fill('Pas-le-bon-1');
  await page.getByLabel('Nouveau mot de passe').fill('Un-Autre-Toit-2026');
  await page.getByLabel('Confirmation du mot de passe').fill('Un-Autre-Toit-2026');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'security-wrong');
  stage.answer('put', '/me/password', { accessToken: 'another', expiresInSeconds: 600 });
  stage.answer('get', '/me/sessions', { items: devices.slice(0, 1), next: null });
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
  await expect(page.getByText('Vous n’êtes connecté que sur cet appareil.')).toBeVisible();
});

test('another address: asked, then confirmed in the new mailbox', async ({ page, stage }, info) => {
  await stage.signIn(profile);
  await page.goto('/compte/adresse');
  await look(page, info, 'address');
  stage.answer('post', '/me/email-change', { message: 'Un courriel part.', linkValidForSeconds: 86_400 }, 202);
  await page.getByLabel('Nouvelle adresse e-mail').fill('camille.nouvelle@exemple.fr');
  await page.getByLabel('Mot de passe actuel').fill('Demo-2026-alin');
  await page.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await expect(page.getByText('camille.nouvelle@exemple.fr')).toBeVisible();
  await look(page, info, 'address-sent');
  await page.goto('/nouvelle-adresse?token=abc');
  await look(page, info, 'new-address');
  stage.answer('post', '/email-changes/confirmation', undefined);
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre adresse est changée' })).toBeVisible();
  await look(page, info, 'new-address-done');
  await page.goto('/nouvelle-adresse');
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien n’est plus valable' })).toBeVisible();
});

test('my data: taken away, and who read my file', async ({ page, stage }, info) => {
  await stage.signIn(profile);
  const reading: Schemas['FileReading'] = {
    applicationId: idOf(201),
    reader: 'ADVISER',
    organisation: null,
    purpose: 'REVIEW',
    home: 'T2 – Lyon 3e Arrondissement (69)',
    lastAt: '2026-11-10T09:38:00+01:00',
    times: 1,
  };
  stage.answer('get', '/me/file-readings', {
    items: [
      {
        ...reading,
        reader: 'LANDLORD_AGENT',
        organisation: 'Rhône Habitat Solidaire',
        purpose: 'DESIGNATION',
        lastAt: '2026-11-11T14:20:00+01:00',
        times: 3,
      },
      reading,
    ],
    next: null,
  });
  await page.goto('/compte/donnees');
  await expect(page.getByText('Le bailleur Rhône Habitat Solidaire')).toBeVisible();
  await look(page, info, 'my-data');
  stage.answer('get', '/me/export', {
    exportedAt: '2026-11-21T13:05:00+01:00',
    profile,
    request: null,
    applications: [],
    messages: [],
    notifications: { switches: [], availableChannels: ['MAIL'] },
    devices,
    fileReadings: [reading],
  });
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger (JSON)' }).click();
  expect((await file).suggestedFilename()).toBe('mes-donnees-alin.json');
  stage.answer('get', '/me/file-readings', { items: [], next: null });
  await page.goto('/compte/donnees');
  await expect(page.getByText('Personne n’a ouvert votre dossier.')).toBeVisible();
});

test('closing: told before, refused while a landlord has the file, then done', async ({ page, stage }, info) => {
  await stage.signIn(profile);
  await page.goto('/compte/fermer');
  await look(page, info, 'close');
  await page.getByRole('button', { name: 'Fermer mon compte' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, info, 'close-empty');
  stage.refuse('post', '/me/closure', {
    type: 'urn:alin:problem:application-sent',
    title: 'Le dossier est chez le bailleur',
    status: 409,
    detail: 'Votre dossier a été transmis au bailleur : il est trop tard pour cette opération.',
  });
  await page.getByLabel('Mot de passe').fill('Demo-2026-alin');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Fermer mon compte' }).click();
  await expect(page.getByText('Le dossier est chez le bailleur')).toBeVisible();
  stage.answer('post', '/me/closure', undefined);
  await page.getByRole('button', { name: 'Fermer mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre compte est fermé' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await look(page, info, 'closed');
});

test('changed terms of use are asked on every page until they are accepted', async ({ page, stage }, info) => {
  await stage.english();
  await stage.signIn({ ...profile, termsToAccept: true });
  stage.answer('get', '/me/applications', { items: [], next: null });
  await page.goto('/candidatures');
  await expect(page.getByText('Our terms of use have changed')).toBeVisible();
  await look(page, info, 'terms');
  stage.answer('put', '/me/terms', profile);
  await page.getByRole('button', { name: 'I accept' }).click();
  await expect(page.getByText('Our terms of use have changed')).toBeHidden();
});
