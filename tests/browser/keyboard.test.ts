import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {
  chooseLanguage,
  focusEditor,
  newUser,
  openExercise,
  signUp,
  typeCode,
  type User,
  verdictShown,
} from '../support/user';

const found = await launchBrowser();
const slug = 'longest-common-subsequence';
const runMsMax = 40_000;

describe.skipIf('missing' in found)('the keyboard alone', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    ada = await newUser(browser, inject('url'));
    await signUp(ada.page, newCredentials());
    await openExercise(ada.page, slug);
    await chooseLanguage(ada.page, 'JavaScript');
  });
  afterAll(() => browser.close());

  const inEditor = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('.monaco-editor') != null);

  test('Esc leaves the editor, Tab moves on, Shift and Tab come back', async () => {
    const {page} = ada;
    await focusEditor(page);
    expect(await inEditor(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inEditor(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await inEditor(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await inEditor(page)).toBe(true);
  });

  test('Ctrl and Enter submit from within the editor', async () => {
    const {page} = ada;
    await typeCode(page, submissionOf(slug, 'accepted'));
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Accepted');
  });

  test('Ctrl and the quote run from within the editor', async () => {
    const {page} = ada;
    await typeCode(page, submissionOf(slug, 'accepted'));
    await page.keyboard.press("ControlOrMeta+'");
    await page.getByRole('tabpanel', {name: 'Cases'}).getByText('Returned', {exact: true}).waitFor();
  });

  /** What a keyboard sends that prints `key` at the place where others have `code`. */
  const pressAt = (page: Page, key: string, code: string, modifiers: Record<string, boolean>) =>
    page.evaluate(
      ([name, place, held]) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {key: name, code: place, bubbles: true, cancelable: true, ...held}),
        ),
      [key, code, modifiers] as const,
    );

  const layouts = [
    ['a German keyboard', 'ä', 'Quote', {ctrlKey: true}],
    ['a French keyboard', 'ù', 'Quote', {metaKey: true}],
    ['a Russian keyboard', 'э', 'Quote', {ctrlKey: true}],
    ['a dead key', 'Dead', 'Quote', {ctrlKey: true}],
    ['Dvorak', "'", 'KeyQ', {ctrlKey: true}],
    ['any keyboard', 'F9', 'F9', {}],
  ] as const;
  test.each(layouts)('%s runs: %s at %s', async (_name, key, code, modifiers) => {
    const {page} = ada;
    // While one run is under way another is not begun.
    const button = page.getByRole('button', {name: 'Run', exact: true}).filter({visible: true});
    await expect.poll(() => button.isEnabled(), {timeout: runMsMax}).toBe(true);
    await focusEditor(page);
    const answered = page.waitForResponse((response) => response.url().endsWith('/run'));
    await pressAt(page, key, code, modifiers);
    expect((await answered).status()).toBe(200);
    await page.getByRole('tabpanel', {name: 'Cases'}).getByText('Returned', {exact: true}).waitFor();
  });

  test('a key in that place with a use of its own keeps it', async () => {
    const {page} = ada;
    await focusEditor(page);
    let ran = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/run')) ran += 1;
    });
    await pressAt(page, '-', 'Quote', {ctrlKey: true});
    await pressAt(page, 'ä', 'Quote', {});
    await page.keyboard.press('ControlOrMeta+S');
    await page.getByText('Saved already: your code is saved as you type.').first().waitFor();
    expect(ran).toBe(0);
  });

  test('Ctrl and S keep the browser’s own dialog away', async () => {
    const {page} = ada;
    const prevented = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 's',
        code: 'KeyS',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(true);
  });

  test('the first Tab on a page offers to skip to what it is about', async () => {
    const {page} = ada;
    await page.goto('/exercises');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toMatch(/skip/i);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('a question mark lists the shortcuts', async () => {
    const {page} = ada;
    await page.goto('/exercises');
    await page.keyboard.press('?');
    await page.getByRole('dialog', {name: /shortcuts/i}).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});
  });

  test('nothing went wrong on the way', () => noComplaints(ada));
});
