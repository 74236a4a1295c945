import { dashboard, importedRequest } from '../src/test/fixtures';
import { expect, test } from './stage';

test('the keyboard skips to the content, and each page has its title', async ({ page, stage }) => {
  await stage.signIn();
  stage.answer('get', '/me/dashboard', dashboard);
  stage.answer('get', '/me/request', importedRequest);
  await page.goto('/tableau-de-bord');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await expect(page).toHaveTitle("Mon tableau de bord – AL'in");
  await page.getByRole('navigation').getByRole('link', { name: 'Ma demande' }).click();
  await expect(page).toHaveTitle("Ma demande – AL'in");
  await expect(page.getByRole('heading', { level: 1, name: 'Ma demande' })).toBeFocused();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Ma demande' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('nothing goes sideways at 320 pixels', async ({ page, stage }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await stage.signIn();
  stage.answer('get', '/me/dashboard', dashboard);
  stage.answer('get', '/me/request', importedRequest);
  for (const path of ['/tableau-de-bord', '/demande', '/demande/informations', '/demande/employeur', '/import']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, path).toBeLessThanOrEqual(0);
  }
});

test('a server that does not answer is said, and asked again', async ({ page, stage }) => {
  await stage.signIn();
  stage.refuse('get', '/me/dashboard', {
    type: 'urn:alin:problem:unavailable',
    title: 'Le service est momentanément indisponible',
    status: 500,
  });
  await page.goto('/tableau-de-bord');
  await expect(page.getByRole('alert', { name: 'Le service est momentanément indisponible' })).toBeVisible();
  stage.answer('get', '/me/dashboard', dashboard);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText('Bonjour Camille')).toBeVisible();
});

test('the banner of the demonstration is absent from production', async ({ page, stage }) => {
  stage.refuse('get', '/sandbox/clock', { type: 'urn:alin:problem:not-found', title: 'Introuvable', status: 404 });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
