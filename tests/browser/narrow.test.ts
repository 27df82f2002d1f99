/** The workspace is written in at every width and zoom, and without Monaco. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {codeThere, newMember, openCode, shownCode, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {launchSession} from '../support/sessions';

const found = await launchBrowser();
const slug = 'implement-trie';
const lines = Array.from({length: 14}, (_, index) => `let line${index + 1};`);

/** A laptop's page of 1366 × 657 as it is at 100, 200 and 400 % zoom, and a phone. */
const sizes = [
  [1366, 657, 1],
  [683, 328, 2],
  [341, 164, 4],
  [360, 740, 3],
] as const;

describe.skipIf('missing' in found)('the workspace', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  const showCode = async (page: Page) => {
    const button = page
      .getByRole('navigation', {name: 'Workspace'})
      .getByRole('button', {name: 'Code', exact: true});
    await page.getByRole('heading', {level: 1}).waitFor();
    // A press before the page's scripts have come does nothing.
    await expect
      .poll(async () => {
        if (!(await button.isVisible())) return true;
        await button.click();
        return (await button.getAttribute('aria-pressed')) === 'true';
      })
      .toBe(true);
    await codeThere(page);
  };

  /** Where the caret's line is, and whether nothing lies over it. */
  const lastLineSeen = (page: Page, text: string): Promise<boolean> =>
    page.evaluate((wanted) => {
      const line = [...document.querySelectorAll('.view-line')].find((one) =>
        one.textContent?.replaceAll('\u00a0', ' ').includes(wanted),
      );
      if (line === undefined) return false;
      const box = line.firstElementChild!.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
      return (
        at !== null && at.closest('.monaco-editor') !== null && box.bottom <= innerHeight && box.top >= 0
      );
    }, text);

  /** What the save mark has: its lines of text, and what lies over it. */
  const markSeen = (page: Page) =>
    page.evaluate(() => {
      const mark = document.querySelector('[data-save]')!;
      const words = document.createRange();
      words.selectNodeContents(mark.lastElementChild!);
      const box = words.getBoundingClientRect();
      const over = [...mark.parentElement!.parentElement!.querySelectorAll('button, a')].filter((one) => {
        const other = one.getBoundingClientRect();
        const isBeside = other.right <= box.left || other.left >= box.right;
        return !isBeside && other.bottom > box.top && other.top < box.bottom;
      });
      return {
        lines: new Set([...words.getClientRects()].map(({top}) => Math.round(top))).size,
        over: over.map((one) => one.getAttribute('aria-label') ?? one.textContent),
      };
    });

  test.each([true, false])(
    'what is saved is read in at most two lines beside its neighbours, signed in: %s',
    async (isSignedIn) => {
      const client = isSignedIn ? await launchSession(url, newCredentials()) : undefined;
      const person = await newMember(browser, url, client, {viewport: {width: 360, height: 740}});
      const {page} = person;
      await page.goto(`/exercises/${slug}`);
      await showCode(page);
      await writeCode(page, 'let mine;');
      await page.locator(`[data-save="${isSignedIn ? 'clean' : 'kept'}"]`).waitFor();
      for (const width of [320, 341, 360, 683, 768, 1024]) {
        await page.setViewportSize({width, height: 740});
        const {lines: count, over} = await markSeen(page);
        expect({width, over}).toEqual({width, over: []});
        expect(count).toBeLessThanOrEqual(2);
      }
      await person.context.close();
    },
  );

  test.each(sizes)(
    'at %i × %i, one clicks into the editor, types, and reads the last line',
    async (width, height, scale) => {
      const person = await newMember(browser, url, undefined, {
        kind: 'full',
        viewport: {width, height},
        deviceScaleFactor: scale,
      });
      const {page} = person;
      await page.goto(`/exercises/${slug}`);
      await page.getByRole('heading', {level: 1}).waitFor();
      await showCode(page);
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText([...lines, 'let last;'].join('\n'));
      await expect.poll(() => lastLineSeen(page, 'let last;')).toBe(true);
      const box = (await page.locator('.monaco-editor').first().boundingBox())!;
      // Where panes do not fit beside each other, the editor has the whole width.
      if (width < 768 || height < 320) expect(box.width).toBeGreaterThan(width * 0.9);
      expect(box.height).toBeGreaterThanOrEqual(80);
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBeLessThanOrEqual(client!);
      expect(await accessibilityFaults(page)).toEqual([]);
      noComplaints(person);
      await person.context.close();
    },
  );

  test('on a touch screen the code is a plain text area, with the same copy, Run and Submit', async () => {
    const person = await newMember(browser, url, undefined, {
      viewport: {width: 390, height: 760},
      hasTouch: true,
      isMobile: true,
    });
    await person.context.clearCookies({name: 'editor'});
    const {page} = person;
    await page.goto(`/exercises/${slug}`);
    await showCode(page);
    const area = page.getByRole('textbox', {name: 'Code editor'});
    await area.fill('class Trie {}');
    await page.getByRole('navigation', {name: 'Workspace'}).getByRole('button', {name: 'Run'}).click();
    await page.getByRole('tabpanel', {name: 'Cases'}).getByText(/error/i).first().waitFor();
    await page.reload();
    await showCode(page);
    await expect.poll(() => area.inputValue()).toBe('class Trie {}');
    expect(await accessibilityFaults(page)).toEqual([]);
    noComplaints(person);
    await person.context.close();
  });

  test('whoever wants to writes in plain text, and both editors hold the same code', async () => {
    const person = await newMember(browser, url, undefined, {kind: 'full'});
    const {page} = person;
    await openCode(page, slug);
    await page.getByRole('button', {name: 'Plain text editor'}).click();
    await page.getByRole('textbox', {name: 'Code editor'}).fill('let plain;');
    await page.reload();
    await codeThere(page);
    await expect.poll(() => shownCode(page)).toBe('let plain;');
    await page.getByRole('button', {name: 'Plain text editor'}).click();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await expect.poll(() => shownCode(page)).toBe('let plain;');
    noComplaints(person);
    await person.context.close();
  });

  test('where Monaco does not load, the code is written in plain text', async () => {
    const person = await newMember(browser, url, undefined, {kind: 'full'});
    const {page} = person;
    // Every script that is asked for after the page itself: Monaco's own.
    await page.goto('/exercises');
    let blocked = false;
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const answer = await route.fetch();
      if (!(await answer.text()).includes('MonacoEnvironment')) return route.fulfill({response: answer});
      blocked = true;
      return route.abort();
    });
    await page.goto(`/exercises/${slug}`);
    await page.getByText('The full editor could not be loaded').waitFor();
    expect(blocked).toBe(true);
    await page.getByRole('textbox', {name: 'Code editor'}).fill('let there;');
    await page.getByText('Saved in this browser').first().waitFor();
    await page.unrouteAll({behavior: 'ignoreErrors'});
    person.complaints.length = 0;
    await person.context.close();
  });
});
