import type { Page } from 'playwright-core';
import { serious, tooWide } from './onExplorer.js';

/** Accessibility problems of a view: axe violations in light and dark mode, and content wider than a phone. */
export async function stumbles(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    if (colorScheme === 'dark') await page.setViewportSize({ width: 375, height: 800 });
    found.push(...(await serious(page)).map((one) => `${colorScheme}: ${one}`));
  }
  const wide = await tooWide(page);
  return wide > 0 ? [...found, `${wide} pixels wider than the screen`] : found;
}

/** Text of the cells of the table with this caption. */
export async function rows(page: Page, caption: string): Promise<string[][]> {
  const found = page.locator('table', {
    has: page.locator('caption', { hasText: new RegExp(`^${caption}$`) }),
  });
  return found
    .locator('tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    );
}

/** Types part of a name and selects the suggestion. */
export async function choose(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

export async function show(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).first().click();
  await page.locator('main:not([aria-busy]) h1').waitFor();
}
