import {
  completeRequest,
  dashboard,
  disclosurePreview,
  emptyDashboard,
  importedRequest,
  knownEmployer,
  submittedRequest,
} from '../src/test/fixtures';
import { expect, look, test } from './stage';

const STARTED = {
  id: '0190a000-0000-7000-8000-0000000000f1',
  maskedEmail: 'c•••••@example.org',
  expiresAt: '2026-11-22T13:05:00+01:00',
  attemptsLeft: 5,
};

test('no number yet: the département leads to its site', async ({ page, stage }, info) => {
  stage.answer('get', '/registration-sites/{departmentCode}', {
    departmentCode: '29',
    departmentName: 'Finistère',
    name: 'Demande de logement social dans le Finistère',
    url: 'https://www.demandelogement29.fr/imhowebGP29/',
  });
  await page.goto('/numero-unique');
  await page.getByRole('combobox', { name: 'Département où vous cherchez un logement' }).fill('finis');
  await page.getByRole('option', { name: '29 – Finistère' }).click();
  await expect(page.getByRole('link', { name: /Ouvrir le site d’enregistrement/ })).toHaveAttribute(
    'href',
    'https://www.demandelogement29.fr/imhowebGP29/',
  );
  await look(page, info, 'registration-site');
});

test('import: a number with spaces, a wrong code, too many, a new one', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('post', '/request-imports', STARTED, 202);
  await page.goto('/import');
  await look(page, info, 'import-number');
  await page.getByLabel('Numéro unique').fill('111 0920 6211');
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Numéro unique').fill('111 0920 621114 aclog');
  const asked = page.waitForRequest((it) => it.url().endsWith('/request-imports') && it.method() === 'POST');
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  expect((await asked).postDataJSON()).toEqual({ uniqueNumber: '1110920621114ACLOG' });

  await expect(page.getByRole('heading', { level: 1, name: 'Confirmer que c’est bien vous' })).toBeVisible();
  await look(page, info, 'import-code');
  stage.refuse('post', '/request-imports/{importId}/confirmation', {
    type: 'urn:alin:problem:code-wrong',
    title: 'Ce code n’est pas le bon',
    status: 422,
    attemptsLeft: 3,
  });
  await page.getByLabel('Code reçu par e-mail').fill('k7m p3x');
  await page.getByRole('button', { name: 'Importer ma demande' }).click();
  await expect(page.getByRole('alert')).toContainText('Il vous reste 3 essais.');
  await look(page, info, 'import-code-wrong');
  stage.refuse('post', '/request-imports/{importId}/confirmation', {
    type: 'urn:alin:problem:code-attempts-exhausted',
    title: 'Trop d’essais avec ce code',
    status: 410,
  });
  await page.getByRole('button', { name: 'Importer ma demande' }).click();
  await expect(page.getByRole('button', { name: 'Importer ma demande' })).toBeDisabled();
  await look(page, info, 'import-code-exhausted');
  await page.getByRole('button', { name: 'Recevoir un nouveau code' }).click();
  await expect(page.getByText('Un nouveau code est parti.')).toBeVisible();
  await look(page, info, 'import-code-resent');
});

test('imported: the overview says what is left', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  await page.goto('/demande?imported=true');
  await expect(page.getByText('Votre demande est importée')).toBeVisible();
  await look(page, info, 'request-imported');
});

test('refresh: what changed', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', submittedRequest);
  stage.answer('post', '/me/request/refresh', {
    ...submittedRequest,
    changes: [
      { field: 'monthlyIncome', label: 'Revenus mensuels', before: '3 100 €', after: '3 250 €' },
      { field: 'expectedBirths', label: 'Naissances attendues', before: null, after: '1' },
    ],
  });
  await page.goto('/demande');
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await expect(page.getByText('2 informations ont changé')).toBeVisible();
  await look(page, info, 'request-changes');
});

test('identity mismatch: delete, with what it does', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', {
    ...importedRequest,
    identityMismatch: true,
    mismatchedFields: ['lastName', 'birthDate'],
  });
  stage.answer('delete', '/me/request', undefined);
  await page.goto('/demande');
  await expect(page.getByText('L’identité ne correspond pas')).toBeVisible();
  await look(page, info, 'request-mismatch');
  await page.getByRole('button', { name: 'Supprimer ma demande' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, info, 'request-delete');
  await page.getByRole('button', { name: 'Supprimer définitivement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importer ma demande' })).toBeVisible();
});

test('no request yet', async ({ page, stage }, info) => {
  await stage.signIn();
  await page.goto('/demande');
  await expect(page.getByText('Vous n’avez pas encore de demande')).toBeVisible();
  await look(page, info, 'request-none');
});

test('step 1: my information', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  await page.goto('/demande/informations');
  await expect(page.getByRole('heading', { name: 'Logement recherché' })).toBeVisible();
  await look(page, info, 'request-information');
});

test('step 2: employer, another holder, exact body', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  stage.answer('patch', '/me/request', importedRequest);
  stage.answer('get', '/me/request/disclosure/preview', disclosurePreview);
  stage.answer('get', '/employers/{siret}', knownEmployer);
  await page.goto('/demande/employeur');
  await expect(page.getByText(knownEmployer.message)).toBeVisible();
  await look(page, info, 'request-employer');
  await page.getByLabel('Denis Girard').check();
  await expect(page.getByLabel('Nom de l’employeur')).toHaveValue('Les Tables du Parc');
  await page.getByLabel('Date d’entrée dans l’entreprise').fill('04/09/2023');
  await page.getByLabel('Matricule').fill('M-1207');
  const sent = page.waitForRequest((it) => it.method() === 'PATCH');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  expect((await sent).postDataJSON()).toEqual({
    holder: 'CO_APPLICANT',
    employerSiret: '78285569600020',
    employerName: 'Les Tables du Parc',
    companyCode: '',
    staffNumber: 'M-1207',
    department: '',
    companyEntryDate: '2023-09-04',
    cleared: ['permanentTempContract', 'temporaryHousing'],
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Ce que voit mon employeur' })).toBeFocused();
});

test('step 2: the SIRET that the server refuses leads to its field', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  stage.refuse('patch', '/me/request', {
    type: 'urn:alin:problem:siret-invalid',
    title: 'Ce SIRET n’existe pas',
    status: 422,
    violations: [{ pointer: '/employerSiret', message: 'La clé de contrôle du SIRET est fausse.' }],
  });
  await page.goto('/demande/employeur');
  await page.getByLabel('N° SIRET de l’employeur').fill('111 222 111 11111');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(page.getByRole('alert', { name: 'Ce SIRET n’existe pas' })).toBeFocused();
  await look(page, info, 'request-employer-refused');
  await page.getByRole('link', { name: 'La clé de contrôle du SIRET est fausse.' }).click();
  await expect(page.getByLabel('N° SIRET de l’employeur')).toBeFocused();
});

test('step 2: what the employer sees', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  stage.answer('get', '/me/request/disclosure/preview', disclosurePreview);
  stage.answer('get', '/me/disclosure-changes', {
    items: [
      {
        at: '2026-11-20T10:00:00+01:00',
        platformNumber: '0000001436',
        levelBefore: null,
        labelBefore: null,
        level: 1,
        label: 'Je reste anonyme',
      },
    ],
    next: null,
  });
  await page.goto('/demande/confidentialite');
  await page.getByText('Votre employeur voit 12 informations').click();
  await page.getByLabel('Mon entreprise peut m’identifier').check();
  await look(page, info, 'request-disclosure');
});

test('step 3: documents', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', importedRequest);
  stage.answer('put', '/me/request/documents', completeRequest);
  await page.goto('/demande/pieces');
  await page.getByLabel('Trois derniers bulletins de salaire').check();
  await look(page, info, 'request-documents');
  const sent = page.waitForRequest((it) => it.method() === 'PUT');
  await page.getByRole('button', { name: 'Valider mes pièces' }).click();
  expect((await sent).postDataJSON()).toEqual({ confirmed: ['PAYSLIPS'] });
});

test('check the answers, then sent', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', completeRequest);
  stage.answer('post', '/me/request/submission', submittedRequest);
  await page.goto('/demande/envoi');
  await expect(page.getByRole('button', { name: 'Envoyer ma demande' })).toBeEnabled();
  await look(page, info, 'request-check');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' })).toBeVisible();
  await look(page, info, 'request-sent');
});

test('dashboard: full, empty, English', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/dashboard', dashboard);
  await page.goto('/tableau-de-bord');
  await expect(page.getByText('logements correspondent à votre situation')).toBeVisible();
  await look(page, info, 'dashboard');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('homes match your situation')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await look(page, info, 'dashboard-en');
});

test('dashboard before any import', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/dashboard', emptyDashboard);
  await page.goto('/tableau-de-bord');
  await expect(page.getByText('Commencez par importer votre demande')).toBeVisible();
  await look(page, info, 'dashboard-empty');
});

test('the countdown of the unique number, and what a refresh changed', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/request', {
    ...submittedRequest,
    expiresOn: '2026-12-15',
    validity: { daysLeft: 24, stage: 'THIRTY_DAYS' },
  });
  await page.goto('/demande');
  await expect(page.getByText('Votre numéro unique expire dans 24 jours')).toBeVisible();
  await look(page, info, 'request-countdown');
  stage.answer('post', '/me/request/refresh', {
    ...submittedRequest,
    changes: [{ field: 'monthlyIncome', label: 'Ressources mensuelles', before: '1 800 €', after: '1 750 €' }],
    effect: {
      moved: true,
      before: {
        householdSize: 1,
        eligibleOffers: 12,
        maximumRentCents: 61_500,
        offer: 'T2 à Lyon',
        position: 3,
        outOf: 8,
        points: 276,
      },
      after: {
        householdSize: 1,
        eligibleOffers: 10,
        maximumRentCents: 59_800,
        offer: 'T2 à Lyon',
        position: 2,
        outOf: 8,
        points: 280,
      },
    },
  });
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await expect(page.getByText('Ce que cela change pour vous')).toBeVisible();
  await expect(page.getByText('3e sur 8 → 2e sur 8')).toBeVisible();
  await look(page, info, 'request-refreshed-effect');
});
