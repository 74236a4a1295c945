import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dashboard, importedRequest } from '../src/test/fixtures';

// A service worker answers for the page, so that invented answers must come from a real server.
test.use({ serviceWorkers: 'allow' });

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const ME = {
  accountId: '0190a000-0000-7000-8000-000000000001',
  email: 'employee@demo.alin.example',
  firstName: 'Camille',
  birthName: 'Moreau',
  language: 'fr',
  roles: ['APPLICANT'],
  territories: [],
  sandbox: false,
};

/** The built files as the server serves them, a fresh nonce in each page, and an API for one person. */
function product(): Promise<{ server: Server; down: (now: boolean) => void }> {
  let pages = 0;
  let gone = false;
  const answers: Record<string, unknown> = {
    'POST /sessions/refresh': { accessToken: 'invented', expiresInSeconds: 600 },
    'GET /me': ME,
    'GET /me/dashboard': dashboard,
    'GET /me/request': importedRequest,
  };
  const server = createServer((request, response) => {
    if (gone) return request.socket.destroy();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/v1')) {
      const answer = answers[`${request.method} ${pathname.slice('/api/v1'.length)}`];
      if (request.method === 'DELETE') return response.writeHead(204).end();
      if (!answer) {
        response.writeHead(404, { 'Content-Type': 'application/problem+json' });
        return response.end(JSON.stringify({ type: 'urn:alin:problem:not-found', title: 'Introuvable', status: 404 }));
      }
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      return response.end(JSON.stringify(answer));
    }
    const type = TYPES[extname(pathname)];
    if (type) {
      try {
        const body = readFileSync(join('dist', pathname));
        response.writeHead(200, { 'Content-Type': type });
        return response.end(body);
      } catch {
        return response.writeHead(404).end();
      }
    }
    const nonce = `page-${++pages}`;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:`,
    });
    return response.end(readFileSync('dist/index.html', 'utf8').replace('__CSP_NONCE__', nonce));
  });
  const down = (now: boolean) => {
    gone = now;
    if (now) server.closeAllConnections();
  };
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready({ server, down })));
}

test('without a network: the last file is readable, under a nonce of its own; after the log-out nothing is', async ({
  page,
  context,
}) => {
  const { server, down } = await product();
  try {
    const { port } = server.address() as AddressInfo;
    const at = (path: string) => `http://localhost:${port}${path}`;
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await context.addInitScript(() => {
      if (!sessionStorage.getItem('alin.started')) localStorage.setItem('alin.returning', '1');
      sessionStorage.setItem('alin.started', '1');
    });
    await page.goto(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(at('/demande'));
    await expect(page.getByRole('heading', { level: 1, name: 'Ma demande' })).toBeVisible();
    await page.goto(at('/tableau-de-bord'));
    await expect(page.getByText('Bonjour Camille')).toBeVisible();

    down(true);
    await page.reload();
    await expect(page.getByText('Bonjour Camille')).toBeVisible();
    await expect(page.getByText('Hors connexion')).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Ma demande' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ma demande' })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const nonce = await page.locator('meta[name="csp-nonce"]').getAttribute('content');
    expect(nonce).not.toMatch(/^page-/);
    expect(refused).toEqual([]);

    down(false);
    await page.getByRole('button', { name: 'Mon compte : Camille Moreau' }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).filter((it) => it.startsWith('alin-mine-'))))
      .toEqual([]);
    down(true);
    await page.goto(at('/tableau-de-bord'));
    await expect(page).toHaveURL(/connexion/);
    await expect(page.getByText('Camille')).toHaveCount(0);
    // Nothing is left half-asked when the browser is put away.
    await page.goto('about:blank');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the application can be installed', async ({ page }) => {
  await page.goto('/');
  const manifest = await page.request.get('/manifest.webmanifest').then((it) => it.json());
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  for (const icon of manifest.icons) expect((await page.request.get(icon.src)).ok(), icon.src).toBe(true);
});
