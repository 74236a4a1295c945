import { readFileSync } from 'node:fs';
import { expect, test } from './stage';

const NONCE = 'bm9uY2Utb2YtdGhpcy10ZXN0';
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

test('the policy of the server is never broken, from the page to a form with every widget', async ({ page, stage }) => {
  // A started product sends its own policy; without one the policy that it must send stands in.
  if (!process.env.BASE_URL) {
    const html = readFileSync('dist/index.html', 'utf8').replace('__CSP_NONCE__', NONCE);
    await page.route(
      (url) => ['/inscription', '/numero-unique'].includes(url.pathname),
      (route) =>
        route.fulfill({ body: html, contentType: 'text/html', headers: { 'Content-Security-Policy': POLICY } }),
    );
  }
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', (it) =>
      broken.push(`${it.violatedDirective} ${it.blockedURI}`),
    );
  });
  const broken = () => page.evaluate(() => (window as unknown as { broken: string[] }).broken);

  const answer = await page.goto('/inscription');
  expect(answer?.headers()['content-security-policy']).toContain("'nonce-");
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await broken()).toEqual([]);

  stage.answer('get', '/registration-sites/{departmentCode}', { name: 'SNE', url: 'https://example.org' });
  await page.goto('/numero-unique');
  await page.getByRole('combobox').fill('paris');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'SNE' })).toBeVisible();
  expect(await broken()).toEqual([]);
});

test('nothing of the session is readable by a script or kept by the browser', async ({ page, stage }) => {
  await stage.signIn();
  await page.goto('/donnees');
  await expect(page.getByRole('button', { name: /Mon compte/ })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(kept).not.toContain('invented');
});

test('a foreign address never follows a log-in', async ({ page, stage }) => {
  await stage.signIn();
  stage.refuse('post', '/sessions/refresh', {
    type: 'urn:alin:problem:session-expired',
    title: 'Expirée',
    status: 401,
  });
  stage.answer('post', '/sessions', { accessToken: 'invented', expiresInSeconds: 600 });
  await page.goto('/connexion?next=//evil.example/page');
  await page.getByLabel('Adresse e-mail').fill('camille@example.org');
  await page.getByLabel('Mot de passe').fill('Demo-2026-alin');
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord$/);
});
