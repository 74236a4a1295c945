import { APPLICATION_ID, idOf } from '../src/test/samples';
import { expect, look, type Schemas, test } from './stage';

const message = (it: Partial<Schemas['Message']>): Schemas['Message'] => ({
  id: idOf(601),
  topic: 'DECISION',
  at: '2026-11-20T18:05:00+01:00',
  read: false,
  subject: 'Un logement vous est attribué : répondez avant le 1er décembre 2026',
  paragraphs: [
    'La commission d’attribution vous attribue le logement « T2, Lyon 3e Arrondissement ».',
    'Répondez avant le 1er décembre 2026 inclus. Sans réponse de votre part à cette date, le logement sera proposé au candidat suivant et votre silence comptera comme un refus.',
  ],
  action: { label: 'Donner ma réponse', path: `/candidatures/${APPLICATION_ID}` },
  ...it,
});

const switches: Schemas['NotificationSwitch'][] = [
  { topic: 'DECISION', channel: 'MAIL', wanted: true },
  { topic: 'DECISION', channel: 'SMS', wanted: false },
  { topic: 'APPLICATION', channel: 'MAIL', wanted: true },
  { topic: 'APPLICATION', channel: 'SMS', wanted: false },
];

test('messages: new, opened and read, empty', async ({ page, stage }, info) => {
  await stage.signIn();
  const older = message({
    id: idOf(602),
    topic: 'APPLICATION',
    at: '2026-11-10T15:02:00+01:00',
    read: true,
    subject: 'Votre dossier est transmis au bailleur',
    action: null,
  });
  stage.answer('get', '/me/messages', { items: [message({}), older], next: null, unread: 1 });
  stage.answer('post', '/me/messages/{messageId}/read', { unread: 0 });
  await page.goto('/messages');
  await expect(page.getByText('1 nouveau message')).toBeVisible();
  await look(page, info, 'messages');
  stage.answer('get', '/me/messages', { items: [message({ read: true }), older], next: null, unread: 0 });
  const read = page.waitForRequest((it) => it.url().endsWith(`/me/messages/${idOf(601)}/read`));
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await read;
  await expect(page.getByText('Aucun nouveau message')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Donner ma réponse' })).toBeVisible();
  await look(page, info, 'messages-open');
  stage.answer('get', '/me/messages', { items: [], next: null, unread: 0 });
  await page.goto('/messages');
  await expect(page.getByText('Vous n’avez pas encore de message')).toBeVisible();
  await look(page, info, 'messages-empty');
});

test('the account menu tells how many messages are new, and closes behind the reader', async ({
  page,
  stage,
}, info) => {
  await stage.signIn();
  stage.answer('get', '/me/messages', { items: [message({})], next: null, unread: 3 });
  stage.answer('get', '/me/applications', { items: [], next: null });
  await page.goto('/candidatures');
  await page.getByRole('button', { name: 'Mon compte : Camille Moreau' }).click();
  await expect(page.getByRole('link', { name: '3 nouveaux messages' })).toBeVisible();
  await look(page, info, 'account-menu');
  await page.getByRole('link', { name: '3 nouveaux messages' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes messages' })).toBeVisible();
  await expect(page.getByRole('link', { name: '3 nouveaux messages' })).toBeHidden();
});

test('notifications: switches, and a warning when none is left', async ({ page, stage }, info) => {
  await stage.signIn();
  stage.answer('get', '/me/notifications', { switches, availableChannels: ['MAIL', 'SMS'] });
  await page.goto('/compte/notifications');
  await expect(page.getByRole('checkbox', { name: 'E-mail : Décisions et délais de réponse' })).toBeChecked();
  await look(page, info, 'notifications');
  stage.answer('put', '/me/notifications', {
    switches: switches.map((it) => (it.channel === 'MAIL' && it.topic === 'DECISION' ? { ...it, wanted: false } : it)),
    availableChannels: ['MAIL', 'SMS'],
  });
  await page.getByRole('checkbox', { name: 'E-mail : Décisions et délais de réponse' }).click();
  await expect(page.getByText('Plus aucune copie ne vous préviendra')).toBeVisible();
  await look(page, info, 'notifications-quiet');
});

test('notifications in English, without short messages', async ({ page, stage }, info) => {
  await stage.english();
  await stage.signIn();
  stage.answer('get', '/me/notifications', { switches, availableChannels: ['MAIL'] });
  await page.goto('/compte/notifications');
  await expect(page.getByText('Text messages are not available at the moment.')).toBeVisible();
  await look(page, info, 'notifications-en');
});
