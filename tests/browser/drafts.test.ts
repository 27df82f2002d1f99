import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {launchSession} from '../support/sessions';
import {draftSaved, editor, openExercise, typeCode, type User} from '../support/user';

const found = await launchBrowser();
/** One for each test: what one leaves is no draft of the next. */
const slugs = ['longest-common-subsequence', 'dijkstra', 'union-find', 'lru-cache', 'event-bus'];

describe.skipIf('missing' in found)('drafts', () => {
  const browser = (found as {browser: Browser}).browser;
  let client: Client;
  let ada: User;
  let slug: string;

  beforeAll(async () => {
    client = await launchSession(inject('url'), newCredentials());
  });
  beforeEach(async () => {
    slug = slugs.pop()!;
    ada = await newMember(browser, inject('url'), client, {kind: 'full'});
    await openExercise(ada.page, slug);
  });
  afterEach(async () => {
    noComplaints(ada);
    await ada.context.close();
  });
  afterAll(() => browser.close());

  const shows = (page: typeof ada.page, text: string): Promise<void> =>
    editor(page).filter({hasText: text}).waitFor();

  test('a draft outlives a reload, and is there on another device', async () => {
    await typeCode(ada.page, 'const kept = "alpha";');
    await draftSaved(ada.page);
    await ada.page.reload();
    await shows(ada.page, 'alpha');
    const elsewhere = await newMember(browser, inject('url'), client, {kind: 'full'});
    await openExercise(elsewhere.page, slug);
    await shows(elsewhere.page, 'alpha');
    noComplaints(elsewhere);
    await elsewhere.context.close();
  });

  test('code typed just before leaving is not lost', async () => {
    await typeCode(ada.page, 'const last = "words";');
    await ada.page.goto('/exercises');
    await openExercise(ada.page, slug);
    await shows(ada.page, 'words');
  });

  /** The same account on another device, which hears of nothing until it asks. */
  const elsewhere = async () => {
    const other = await newMember(browser, inject('url'), client, {kind: 'full'});
    other.expectStatus(409);
    await openExercise(other.page, slug);
    return other;
  };

  test('a stale device overwrites nothing and gives the choice', async () => {
    const other = await elsewhere();
    const stale = other.page;
    await typeCode(ada.page, 'const newer = "one";');
    await draftSaved(ada.page);
    await typeCode(stale, 'const older = "two";');
    const dialog = stale.getByRole('dialog', {name: /changed elsewhere/i});
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('newer');
    await dialog.getByRole('button', {name: 'Take the saved version'}).click();
    await shows(stale, 'newer');
    await draftSaved(stale);
    await ada.page.reload();
    await shows(ada.page, 'newer');
    noComplaints(other);
    await other.context.close();
  });

  test('a stale device may also keep what was typed there', async () => {
    const other = await elsewhere();
    const stale = other.page;
    await typeCode(ada.page, 'const newer = "one";');
    await draftSaved(ada.page);
    await typeCode(stale, 'const older = "two";');
    await stale.getByRole('button', {name: 'Keep what I typed here'}).click();
    await draftSaved(stale);
    await stale.reload();
    await shows(stale, 'older');
    noComplaints(other);
    await other.context.close();
  });

  test('while the server cannot be reached, code is kept here and sent later', async () => {
    // The editor fetches its language worker after it shows: a mark says that it is there.
    await typeCode(ada.page, 'const marked = ;');
    await ada.page.locator('.squiggly-error').first().waitFor();
    await draftSaved(ada.page);
    await ada.context.setOffline(true);
    await typeCode(ada.page, 'const offline = true;');
    await ada.page.getByText('Saved in this browser').first().waitFor();
    await ada.context.setOffline(false);
    await draftSaved(ada.page);
    await ada.page.reload();
    await shows(ada.page, 'offline');
    // The browser itself reports each request that found no network.
    const offline = ada.complaints.filter((text) => text.includes('ERR_INTERNET_DISCONNECTED'));
    ada.complaints.splice(
      0,
      ada.complaints.length,
      ...ada.complaints.filter((text) => !offline.includes(text)),
    );
  });
});
