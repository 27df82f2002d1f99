/** The dialog that asks which of two versions of the code it shall be, looked at and answered without a mouse. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {openCode, writeCode} from '../support/code-page';
import {CodeVisits, saved, saveElsewhere, shows} from '../support/code-visits';
import {pressAt} from '../support/keyboard';
import {launchSession} from '../support/sessions';
import {draftSaved} from '../support/user';
import {isTooWide} from '../support/widths';

const found = await launchBrowser();
const sizes = [
  [1366, 657],
  [768, 1024],
  [360, 740],
] as const;
const slugs = ['radix-sort', 'path-exists', 'ring-buffer'];
/** Longer and wider than any window. */
const stored = `// ${'from elsewhere '.repeat(40)}\nconst many = 1;\n`.repeat(30);

describe.skipIf('missing' in found)('two versions of the code', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  let client: Client;
  const visits = new CodeVisits(browser, url);
  let page: Page;
  let slug: string;

  beforeAll(async () => {
    client = await launchSession(url, newCredentials());
  });
  /** Another device saved while this one had no network and somebody typed on. */
  beforeEach(async () => {
    slug = slugs.pop()!;
    const ada = await visits.visit(client);
    ada.expectStatus(409);
    page = ada.page;
    await openCode(page, slug);
    await saved(page, 'from here');
    await ada.context.setOffline(true);
    await writeCode(page, 'typed here');
    await saveElsewhere(client, slug, stored);
    await ada.context.setOffline(false);
    await page.getByRole('dialog', {name: /changed elsewhere/}).waitFor();
  });
  afterEach(() => visits.end());
  afterAll(() => browser.close());

  test('are both read, and nothing sticks out, at every width and in both themes', async () => {
    for (const [width, height] of sizes) {
      await page.setViewportSize({width, height});
      const name = `${width} wide`;
      const box = (await page.getByRole('dialog').boundingBox())!;
      expect(box.x, name).toBeGreaterThanOrEqual(0);
      expect(box.y, name).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, name).toBeLessThanOrEqual(width);
      expect(box.y + box.height, name).toBeLessThanOrEqual(height);
      expect(await isTooWide(page), name).toBe(false);
      expect(await faultsInBothThemes(page), name).toEqual([]);
    }
  });

  test.each([
    ['Keep what I typed here', 'typed here'],
    ['Take the saved version', stored],
  ])('are decided between without a mouse: %s', async (answer, shown) => {
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count(), 'Escape decides nothing').toBe(1);
    await pressAt(page, page.getByRole('button', {name: answer}));
    await page.getByRole('dialog').waitFor({state: 'detached'});
    const hasKeyboard = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('section')?.ariaLabel === 'Code');
    await expect.poll(hasKeyboard, {message: 'one types on'}).toBe(true);
    await draftSaved(page);
    await page.reload();
    await shows(page, shown);
  });
});
