import { expect, look, test } from './stage';

const text = (...parts: string[]) => `${parts.join('\n\n')}\n`;

test('the clock, for all and for staff', async ({ page, stage }, info) => {
  await page.goto('/demo/horloge');
  await expect(page.getByText('Seule l’équipe peut avancer l’horloge')).toBeVisible();
  await look(page, info, 'clock-visitor');
  await stage.signIn({ roles: ['ADVISER'] });
  stage.answer('get', '/sandbox/clock', { now: '2026-12-02T18:05:00+01:00', offsetSeconds: 954_000 });
  stage.answer('put', '/sandbox/clock', { now: '2026-12-02T19:05:00+01:00', offsetSeconds: 957_600 });
  await page.goto('/demo/horloge');
  const moved = page.waitForRequest((it) => it.method() === 'PUT');
  await page.getByRole('button', { name: '1 heure' }).click();
  expect((await moved).postDataJSON()).toEqual({ now: '2026-12-02T18:05:00.000Z' });
  await expect(page.getByText('Il est maintenant')).toBeVisible();
  await look(page, info, 'clock-staff');
});

test('mails with links and codes', async ({ page, stage }, info) => {
  stage.answer('get', '/sandbox/mails', {
    items: [
      {
        id: '2',
        messageId: '<2@alin.example>',
        recipient: 'anne.porte@example.org',
        subject: 'Votre code pour importer votre demande de logement',
        sentAt: '2026-11-21T13:04:00+01:00',
        text: text(
          'Bonjour,',
          'Pour confirmer que cette demande est la vôtre, saisissez ce code sur AL’in :',
          '    K7M2QP',
          'Ce code est valable 24 heures. Ne le communiquez à personne, pas même à un conseiller.',
        ),
        links: [],
      },
      {
        id: '1',
        messageId: '<1@alin.example>',
        recipient: 'anne.porte@example.org',
        subject: 'Activez votre compte AL’in',
        sentAt: '2026-11-21T13:01:00+01:00',
        text: text(
          'Bonjour,',
          'Vous avez créé un compte sur AL’in.',
          'Activer mon compte\nhttp://localhost:8080/activation?token=abcdefghij',
          'Ce lien est valable 2 jours.',
        ),
        links: ['http://localhost:8080/activation?token=abcdefghij'],
      },
    ],
    next: null,
  });
  await page.goto('/demo/courriels');
  await expect(page.getByText('K7M2QP')).toBeVisible();
  await page.getByText('Activez votre compte').click();
  await look(page, info, 'mails');
  await page.getByRole('link', { name: 'Activer mon compte' }).click();
  await expect(page).toHaveURL(/\/activation/);
});

test('requests to import', async ({ page, stage }, info) => {
  stage.answer('get', '/sandbox/register-requests', {
    items: [
      {
        uniqueNumber: '069032308215411175',
        email: 'jean.tabanou@example.org',
        title: 'MONSIEUR',
        birthName: 'Tabanou',
        lastName: 'Tabanou',
        firstName: 'Jean',
        birthDate: '1997-03-02',
        departmentCode: '69',
        note: 'TABANOU',
      },
      {
        uniqueNumber: '075112308215499175',
        email: 'anne.porte-de-la-fontaine-aux-roses@registration.example.org',
        title: 'MADAME',
        birthName: 'Porte',
        lastName: 'Durand',
        firstName: 'Anne',
        birthDate: '1989-05-19',
        departmentCode: '75',
        note: null,
      },
    ],
    next: 'further',
  });
  await page.goto('/demo/registre');
  await expect(page.getByText('069032308215411175')).toBeVisible();
  await look(page, info, 'register');
});

test('outside the sandbox the tools say so', async ({ page, stage }, info) => {
  stage.refuse('get', '/sandbox/clock', { type: 'urn:alin:problem:not-found', title: 'Introuvable', status: 404 });
  await page.goto('/demo/horloge');
  await expect(page.getByText('Cet outil n’existe que dans la démonstration')).toBeVisible();
  await look(page, info, 'sandbox-none');
});
