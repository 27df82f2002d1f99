/** The editor as one wants it, kept with the account; formatting, an empty file, and commands found by name. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {codeThere, newMember, shownCode, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {launchSession} from '../support/sessions';
import {draftSaved, focusEditor} from '../support/user';
import {isTooWide, showPart, widths} from '../support/widths';

const found = await launchBrowser();
const slug = 'longest-common-subsequence';

describe.skipIf('missing' in found)('the editor', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  const settings = async (page: Page) => {
    await page.getByRole('button', {name: 'Editor settings'}).click();
    return page.getByRole('dialog', {name: 'Editor settings'});
  };
  const open = async (page: Page) => {
    await page.goto(`/exercises/${slug}`);
    await showPart(page, 'Code');
    await codeThere(page);
  };

  test.each(widths)('at %i × %i, what one chooses is there on another device', async (width, height) => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {kind: 'full', viewport: {width, height}});
    await open(ada.page);
    const chosen = await settings(ada.page);
    await chosen.getByLabel('Text size').selectOption('18');
    await chosen.getByLabel('Width of a tab').selectOption('4');
    await chosen.getByLabel('Wrap long lines').check();
    expect(await faultsInBothThemes(ada.page)).toEqual([]);
    expect(await isTooWide(ada.page)).toBe(false);
    await ada.page.keyboard.press('Escape');
    await focusEditor(ada.page);
    await ada.page.keyboard.press('ControlOrMeta+A');
    await ada.page.keyboard.press('Tab');
    const elsewhere = await newMember(browser, url, client, {kind: 'full', viewport: {width, height}});
    await open(elsewhere.page);
    const there = await settings(elsewhere.page);
    expect(await there.getByLabel('Text size').inputValue()).toBe('18');
    expect(await there.getByLabel('Width of a tab').inputValue()).toBe('4');
    expect(await there.getByLabel('Wrap long lines').isChecked()).toBe(true);
    expect(await there.getByLabel('Vim keys').isChecked()).toBe(false);
    noComplaints(ada, elsewhere);
    for (const {context} of [ada, elsewhere]) await context.close();
  });

  test('vim keys type, move and delete; Escape leaves insert mode first, and then the editor', async () => {
    const ada = await newMember(browser, url, undefined, {kind: 'full'});
    const {page} = ada;
    await open(page);
    // Before vim keys are there, since Ctrl+A means something else to them.
    await writeCode(page, 'old');
    await (await settings(page)).getByLabel('Vim keys').check();
    await page.keyboard.press('Escape');
    await focusEditor(page);
    await page.getByText('--NORMAL--').waitFor();
    // In a comment nothing is suggested that Enter would take.
    await page.keyboard.type('cc// first');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second {');
    await page.keyboard.press('Escape');
    await page.getByText('--NORMAL--').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
    await page.keyboard.type('ggdd');
    await expect.poll(() => shownCode(page)).toMatch(/^second \{/);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('You left the editor');
    // Signed out, it is kept in this browser.
    await page.reload();
    await codeThere(page);
    await page.getByText('--NORMAL--').waitFor();
    noComplaints(ada);
    await ada.context.close();
  });

  test.each(widths)('at %i × %i, code is formatted, or it is said why not', async (width, height) => {
    const ada = await newMember(browser, url, undefined, {viewport: {width, height}});
    const {page} = ada;
    await open(page);
    await writeCode(page, 'const  a = {b:1 ,c : "x"}');
    const more = page.getByRole('button', {name: 'More for this code'});
    await more.click();
    await page.getByRole('menuitem', {name: 'Format'}).click();
    await expect.poll(() => shownCode(page)).toBe("const a = { b: 1, c: 'x' };\n");
    await writeCode(page, 'const a = ;');
    await more.click();
    await page.getByRole('menuitem', {name: 'Format'}).click();
    await page.getByText('it does not parse in line 1').first().waitFor();
    expect(await shownCode(page)).toBe('const a = ;');
    noComplaints(ada);
    await ada.context.close();
  });

  test('an attempt without a scaffold begins empty, and what was there is one press away, and in the history', async () => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client);
    const {page} = ada;
    await open(page);
    await writeCode(page, 'let before = 1;');
    await draftSaved(page);
    await page.getByRole('button', {name: 'More for this code'}).click();
    await page.getByRole('menuitem', {name: 'Without a scaffold: empty file'}).click();
    await expect.poll(() => shownCode(page)).toBe('');
    await draftSaved(page);
    await page.reload();
    await codeThere(page);
    await expect.poll(() => shownCode(page)).toBe('');
    await page.getByRole('link', {name: 'Earlier versions of this code'}).click();
    await page.getByText('let before = 1;').first().waitFor();
    noComplaints(ada);
    await ada.context.close();
  });

  test.each(widths)('at %i × %i, commands, pages and exercises are found by name', async (width, height) => {
    const ada = await newMember(browser, url, undefined, {kind: 'full', viewport: {width, height}});
    const {page} = ada;
    await open(page);
    await focusEditor(page);
    await page.keyboard.press('ControlOrMeta+k');
    const dialog = page.getByRole('dialog', {name: 'Commands'});
    await dialog.getByRole('combobox').waitFor();
    await page.keyboard.type('minimap');
    await dialog.getByRole('option', {name: 'Minimap: on', selected: true}).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({state: 'detached'});
    await page.keyboard.press('ControlOrMeta+k');
    await dialog.getByRole('option', {name: 'Minimap: off'}).waitFor();
    await dialog.getByRole('option', {name: 'Dijkstra'}).first().waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.type('what your code finds');
    await dialog.getByRole('option', {name: 'What your code finds', selected: true}).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/what-your-code-finds');
    await page.keyboard.press('ControlOrMeta+k');
    await dialog.getByRole('combobox').fill('implement trie');
    await dialog
      .getByRole('option', {name: 'Implement a trie'})
      .or(dialog.getByRole('option').first())
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({state: 'detached'});
    noComplaints(ada);
    await ada.context.close();
  });
});
