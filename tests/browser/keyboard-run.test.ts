/** One whole visit by the keyboard alone: signing in, solving, reading what failed, hints, earlier versions. */
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {shownCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {draftSaved, explanationEnded, newUser, pasteCode, type User, verdictShown} from '../support/user';

const found = await launchBrowser();
const slug = 'lru-cache';
/** No page has more places to stop at than this. */
const tabsMax = 150;

/** Presses Tab until the focus is there; Esc where Tab would write into the editor. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.first().waitFor();
  for (let press = 0; press < tabsMax; press++) {
    if (await place.first().evaluate((element) => element.contains(document.activeElement))) return;
    const isWriting = await page.evaluate(() => document.activeElement?.closest('.monaco-editor') != null);
    if (isWriting) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${place}`);
}

async function pressAt(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

/** Writes over everything. */
async function write(page: Page, source: string): Promise<void> {
  await tabTo(page, page.locator('.monaco-editor').first());
  await pasteCode(page, source);
  await draftSaved(page);
}

describe.skipIf('missing' in found)('the keyboard alone, from signing in to an accepted verdict', () => {
  const browser = (found as {browser: Browser}).browser;
  const credentials = newCredentials();
  const wrong = submissionOf(slug, 'wrong-answer', 'clock-stands-still.js');
  let ada: User;

  beforeAll(async () => {
    await launchSession(inject('url'), credentials);
    ada = await newUser(browser, inject('url'), {viewport: {width: 1366, height: 657}});
    await ada.page.goto('/sign-in?callbackUrl=/exercises');
  });
  afterAll(() => browser.close());

  test('one signs in and finds the exercise', async () => {
    const {page} = ada;
    await tabTo(page, page.getByLabel(/e-?mail/i));
    await page.keyboard.type(credentials.email);
    await tabTo(page, page.getByLabel('Password', {exact: true}));
    await page.keyboard.type(credentials.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/exercises');
    await tabTo(page, page.getByRole('searchbox', {name: 'Search exercises'}));
    await page.keyboard.type('LRU');
    await pressAt(page, page.getByRole('table').getByRole('link', {name: /LRU/}));
    await page.waitForURL(`**/exercises/${slug}`);
  });

  test('one submits, and reads the call that failed', async () => {
    const {page} = ada;
    await write(page, wrong);
    await page.keyboard.press('ControlOrMeta+Enter');
    const panel = await verdictShown(page, 'Wrong answer');
    await explanationEnded(panel);
    await tabTo(page, panel);
    await panel.locator('tr[data-failing]').waitFor();
  });

  test('one maximises the results, and is back in the editor after Esc', async () => {
    const {page} = ada;
    const editor = page.locator('.monaco-editor').first();
    await tabTo(page, editor);
    await page.keyboard.press('Alt+Enter');
    await page.locator('[data-maximised] [role="tab"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.monaco-editor :focus').waitFor({state: 'attached'});
    expect(await page.locator('[data-maximised]').count()).toBe(0);
  });

  test('one opens a hint', async () => {
    const {page} = ada;
    await pressAt(page, page.getByRole('button', {name: /Show a hint/}));
    await page.getByRole('button', {name: /Show the next hint|Hints/}).waitFor();
  });

  test('one resets the code, and restores an earlier version of it', async () => {
    const {page} = ada;
    await pressAt(page, page.getByRole('button', {name: 'Reset code'}));
    await draftSaved(page);
    await pressAt(page, page.getByRole('link', {name: 'Earlier versions of this code'}));
    await pressAt(page, page.getByRole('link', {name: 'Restore this version'}));
    await expect.poll(() => shownCode(page)).toContain('this.now = 0;');
    await draftSaved(page);
  });

  test('one submits what is right, and goes on', async () => {
    const {page} = ada;
    await write(page, submissionOf(slug, 'accepted'));
    await page.keyboard.press('ControlOrMeta+Enter');
    const panel = await verdictShown(page, 'Accepted');
    await tabTo(page, panel.getByRole('link').last());
  });

  test('nothing went wrong on the way', () => noComplaints(ada));
});
