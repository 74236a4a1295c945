import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';

/** Looks at a screen of the story as it is now: a picture in target/story, nothing beyond the right edge, no axe violation. */
export async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  // What moves in (dialogs, notices) has arrived: a half-transparent text fails every contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.max(height, view.height) });
  await page.screenshot({
    path: `target/story/${info.project.name.replace('journey-', '')}/${name}.png`,
    fullPage: true,
  });
  await page.setViewportSize(view);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(sideways, `${name}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' | ')}`);
  expect.soft(told, `${name}: axe`).toEqual([]);
}
