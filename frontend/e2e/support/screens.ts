import { expect, type Page } from '@playwright/test';
import { type Language, PASSWORD } from './api';
import { type Say, speaking } from './words';

/** One person at a browser, reading in one language. */
export interface Reader {
  page: Page;
  say: Say;
  language: Language;
}

export function reader(page: Page, language: Language): Reader {
  return { page, language, say: speaking(language) };
}

export async function title({ page }: Reader, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: text })).toBeVisible();
}

/** The language of the page, by its own button; French is where everybody starts. */
export async function choose({ page, language }: Reader): Promise<void> {
  const name = { fr: 'Français', en: 'English' }[language];
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

export async function logIn(it: Reader, email: string, password = PASSWORD): Promise<void> {
  const { page, say } = it;
  if (new URL(page.url(), 'http://nowhere').pathname !== '/connexion') await page.goto('/connexion');
  await choose(it);
  await page.getByLabel(say('account:email.label')).fill(email);
  await page.getByLabel(say('account:password.label')).fill(password);
  await page.getByRole('button', { name: say('account:logIn.submit'), exact: true }).click();
  await expect(page).not.toHaveURL(/\/connexion/);
}

export async function press({ page }: Reader, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

export async function follow({ page }: Reader, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}
