/** Notes are kept with the account, shown as they read, and never written over unseen; the editorial and hints are counted. */
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {launchSession} from '../support/sessions';
import {isTooWide, problemTab, widths} from '../support/widths';

const found = await launchBrowser();
const slug = 'longest-common-subsequence';

describe.skipIf('missing' in found).each(widths)('at %i × %i', (width, height) => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => (width === widths.at(-1)![0] ? browser.close() : undefined));

  const member = async (client?: Awaited<ReturnType<typeof launchSession>>) =>
    newMember(browser, url, client, {viewport: {width, height}});
  const note = (page: Awaited<ReturnType<typeof member>>['page']) =>
    page.getByRole('textbox', {name: 'Your note, in Markdown'});

  test('a note is saved as it is typed, is there on another device, and reads as Markdown', async () => {
    const client = await launchSession(url, newCredentials());
    const [ada, elsewhere] = [await member(client), await member(client)];
    await ada.page.goto(`/exercises/${slug}`);
    await problemTab(ada.page, 'Notes');
    await note(ada.page).fill('# Idea\n\n- keep **two** rows\n\n<img src=x onerror=alert(1)>');
    await ada.page.getByRole('tabpanel', {name: 'Notes'}).locator('[data-save="clean"]').waitFor();
    await elsewhere.page.goto(`/exercises/${slug}`);
    await problemTab(elsewhere.page, 'Notes');
    await expect.poll(() => note(elsewhere.page).inputValue()).toContain('keep **two** rows');
    await elsewhere.page.getByRole('button', {name: 'Preview'}).click();
    const panel = elsewhere.page.getByRole('tabpanel', {name: 'Notes'});
    await panel.getByRole('heading', {name: 'Idea'}).waitFor();
    expect(await panel.locator('strong').textContent()).toBe('two');
    expect(await panel.locator('img').count()).toBe(0);
    expect(await faultsInBothThemes(elsewhere.page)).toEqual([]);
    expect(await isTooWide(elsewhere.page)).toBe(false);
    noComplaints(ada, elsewhere);
    for (const {context} of [ada, elsewhere]) await context.close();
  });

  test('a stale device overwrites no note and gives the choice', async () => {
    const client = await launchSession(url, newCredentials());
    const [ada, stale] = [await member(client), await member(client)];
    stale.expectStatus(409);
    for (const {page} of [ada, stale]) {
      await page.goto(`/exercises/${slug}`);
      await problemTab(page, 'Notes');
    }
    await note(ada.page).fill('newer');
    await ada.page.getByRole('tabpanel', {name: 'Notes'}).locator('[data-save="clean"]').waitFor();
    await note(stale.page).fill('older');
    const dialog = stale.page.getByRole('dialog', {name: 'This note was also changed elsewhere'});
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('newer');
    await dialog.getByRole('button', {name: 'Take the saved version'}).click();
    await expect.poll(() => note(stale.page).inputValue()).toBe('newer');
    noComplaints(ada, stale);
    for (const {context} of [ada, stale]) await context.close();
  });

  test('what is written offline, or signed out, is kept here and saved later', async () => {
    const credentials = newCredentials();
    const client = await launchSession(url, credentials);
    const ada = await member();
    await ada.page.goto(`/exercises/${slug}`);
    await problemTab(ada.page, 'Notes');
    await note(ada.page).fill('typed signed out');
    await ada.page.getByRole('tabpanel', {name: 'Notes'}).locator('[data-save="kept"]').waitFor();
    const signedIn = [...client.cookies]
      .filter(([name]) => name.includes('session-token'))
      .map(([name, value]) => ({name, value, url}));
    await ada.context.addCookies(signedIn);
    await ada.page.reload();
    await problemTab(ada.page, 'Notes');
    const panel = ada.page.getByRole('tabpanel', {name: 'Notes'});
    await panel.locator('[data-save="clean"]').waitFor();
    expect(await note(ada.page).inputValue()).toBe('typed signed out');
    await ada.context.setOffline(true);
    await note(ada.page).fill('typed offline');
    await panel.locator('[data-save="waiting"]').waitFor();
    await ada.context.setOffline(false);
    await panel.locator('[data-save="clean"]').waitFor();
    const answer = await client.request(`/api/exercises/${slug}/note`);
    expect(await answer.json()).toMatchObject({note: {text: 'typed offline'}});
    const unexpected = ada.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    expect(unexpected).toEqual([]);
    await ada.context.close();
  });

  test('the editorial asks once, hints open one by one, and both are remembered on every device', async () => {
    const client = await launchSession(url, newCredentials());
    const [ada, elsewhere] = [await member(client), await member(client)];
    await ada.page.goto(`/exercises/${slug}`);
    await problemTab(ada.page, 'Statement');
    await ada.page.getByRole('button', {name: 'Show a hint (3 left)'}).click();
    await ada.page.getByRole('button', {name: 'Show the next hint (2 left)'}).click();
    await ada.page.getByRole('button', {name: 'Show the next hint (1 left)'}).waitFor();
    await problemTab(ada.page, 'Editorial');
    const recorded = ada.page.waitForResponse(
      (response) =>
        response.url().endsWith('/help') && response.request().postData()?.includes('editorial') === true,
    );
    await ada.page.getByRole('button', {name: 'Show the editorial'}).click();
    expect((await recorded).status()).toBe(200);
    await elsewhere.page.goto(`/exercises/${slug}`);
    await problemTab(elsewhere.page, 'Statement');
    await elsewhere.page.getByRole('button', {name: 'Show the next hint (1 left)'}).waitFor();
    await problemTab(elsewhere.page, 'Editorial');
    const panel = elsewhere.page.getByRole('tabpanel', {name: 'Editorial'});
    await panel.locator('p').nth(1).waitFor();
    expect(await panel.getByRole('button', {name: 'Show the editorial'}).count()).toBe(0);
    noComplaints(ada, elsewhere);
    for (const {context} of [ada, elsewhere]) await context.close();
  });
});
