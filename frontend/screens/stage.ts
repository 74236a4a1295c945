import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import type { components, paths } from '../src/api/schema';

export type Schemas = components['schemas'];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type OperationOf<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
type Answered<R> = R[Extract<keyof R, 200 | 201 | 202>];
type BodyOf<O> = O extends { responses: infer R }
  ? [Answered<R>] extends [never]
    ? undefined
    : Json<Answered<R>>
  : never;

/** Invented answers for one screen, typed by the contract; whatever is not named answers 404. */
export class Stage {
  readonly #answers: { method: string; pattern: RegExp; status: number; body: unknown; type: string }[] = [];

  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.route('**/api/v1/**', async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      const found = this.#answers.find((it) => it.method === request.method() && it.pattern.test(pathname));
      if (found) {
        const body = found.body === undefined ? '' : JSON.stringify(found.body);
        return route.fulfill({ status: found.status, contentType: found.type, body });
      }
      return route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'urn:alin:problem:not-found', title: 'Introuvable', status: 404 }),
      });
    });
    await this.page.route('**/pictures/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><rect width="8" height="6" fill="#b3d5d6"/></svg>',
      }),
    );
  }

  answer<P extends keyof paths & string, M extends Method>(
    method: M,
    path: P,
    body: BodyOf<OperationOf<P, M>>,
    status = 200,
  ): this {
    return this.#put(method, path, body, body === undefined ? 204 : status, 'application/json');
  }

  refuse<P extends keyof paths & string>(
    method: Method,
    path: P,
    problem: Partial<Schemas['Problem']> & Pick<Schemas['Problem'], 'type' | 'title' | 'status'>,
  ): this {
    return this.#put(method, path, problem, problem.status, 'application/problem+json');
  }

  /** Signed in from the first page on, as after a silent refresh. */
  async signIn(profile: Partial<Schemas['Profile']> = {}): Promise<this> {
    await this.page.addInitScript(() => localStorage.setItem('alin.returning', '1'));
    return this.answer('post', '/sessions/refresh', { accessToken: 'invented', expiresInSeconds: 600 }).answer(
      'get',
      '/me',
      {
        accountId: '0190a000-0000-7000-8000-000000000001',
        email: 'employee@demo.alin.example',
        firstName: 'Camille',
        birthName: 'Moreau',
        language: 'fr',
        roles: ['APPLICANT'],
        territories: [],
        sandbox: true,
        termsToAccept: false,
        ...profile,
      },
    );
  }

  async english(): Promise<this> {
    await this.page.addInitScript(() => localStorage.setItem('alin.language', 'en'));
    return this;
  }

  #put(method: string, path: string, body: unknown, status: number, type: string): this {
    const pattern = new RegExp(`/api/v1${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    this.#answers.unshift({ method: method.toUpperCase(), pattern, status, body, type });
    return this;
  }
}

/** Looks at the screen as it is now: a picture in target/screens, no sideways scrolling, no axe violation. */
export async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  // What moves in (dialogs, notices) has arrived: a half-transparent text fails every contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  // As tall as the page, so that bars fixed to the bottom stand at the bottom of the picture.
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.max(height, view.height) });
  await page.screenshot({
    path: `target/screens/${name}-${info.project.name.replace('screens-', '')}.png`,
    fullPage: true,
  });
  await page.setViewportSize(view);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

export const test = base.extend<{ stage: Stage }>({
  stage: [
    async ({ page }, use) => {
      const stage = new Stage(page);
      await stage.open();
      stage.answer('get', '/sandbox/clock', { now: '2026-11-21T13:05:00+01:00', offsetSeconds: 0 });
      await use(stage);
    },
    { auto: true },
  ],
});

export { expect };
