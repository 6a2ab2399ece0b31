import { readFileSync } from 'node:fs';
import { readTokens } from '../../src/auth/tokens.js';
import { onExplorer, PICTURES, serious } from './onExplorer.js';

const KEY = 'a-key-of-the-reading-room';
const { open } = onExplorer({
  readAccess: 'authenticated',
  writing: { tokens: readTokens(`reading room:reader:${KEY}`), folder: '/nowhere' },
});

test('where reading is by key the page asks for one, by keyboard, and files come with it', async () => {
  const { page } = await open('');
  const field = page.getByRole('dialog', { name: 'Enter a key' }).getByLabel('Key');
  await field.waitFor();
  expect(await serious(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}key.png` });
  await page.keyboard.type('not-a-key-of-anybody');
  await page.keyboard.press('Enter');
  await page.getByText('This key is not valid or has expired.').waitFor();
  await page.keyboard.type(KEY);
  await page.keyboard.press('Enter');
  await page.locator('main:not([aria-busy]) table').waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
  await page.locator('details:has(a[href^="/export?format=csv"]) > summary').first().click();
  const coming = page.waitForEvent('download');
  await page.locator('a[href^="/export?format=csv"]').first().click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('British Museum');
  await page.context().close();
});

test('without a key, the page says that one is required', async () => {
  const { page } = await open('');
  await page.getByRole('button', { name: 'Continue without a key' }).click();
  await page.getByRole('alert').filter({ hasText: 'A token is required to read' }).waitFor();
  await page.context().close();
});
