/** Code is never lost or swapped: Back and Forward, other devices, tabs and accounts of one browser. */
import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {codeThere, openCode, shownCode, signInAs, writeCode} from '../support/code-page';
import {CodeVisits, leaveByLink, saved, saveElsewhere, shows} from '../support/code-visits';
import {launchSession} from '../support/sessions';
import {draftSaved} from '../support/user';

const found = await launchBrowser();

describe.skipIf('missing' in found)('code is never lost', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  const visits = new CodeVisits(browser, url);
  let ada: Client;
  let eve: Client;

  beforeAll(async () => {
    ada = await launchSession(url, newCredentials('Ada'));
    eve = await launchSession(url, newCredentials('Eve'));
  });
  afterEach(() => visits.end());
  afterAll(() => browser.close());

  test.each(['plain', 'full'] as const)(
    'Back and Forward show the newest code, never that of the first load (%s)',
    async (kind) => {
      const {page} = await visits.visit(ada, kind);
      const slug = kind === 'full' ? 'implement-trie' : 'union-find';
      await openCode(page, slug);
      await saved(page, 'first');
      await leaveByLink(page);
      await page.goBack();
      await codeThere(page);
      await shows(page, 'first');
      await saved(page, 'second');
      await leaveByLink(page);
      await page.goBack();
      await codeThere(page);
      await shows(page, 'second');
      await page.goForward();
      await page.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
      await page.goBack();
      await codeThere(page);
      await shows(page, 'second');
      // What is typed next goes on from there: no dispute about what nobody else changed.
      await saved(page, 'third');
      expect(await page.getByRole('dialog').count()).toBe(0);
    },
  );

  test('code that was left before it was saved is there on Back, and is saved meanwhile', async () => {
    const {page} = await visits.visit(ada);
    await openCode(page, 'dijkstra');
    await saved(page, 'saved');
    await writeCode(page, 'typed and left');
    await leaveByLink(page);
    const other = await visits.visit(ada);
    const elsewhere = async () => {
      await openCode(other.page, 'dijkstra');
      return shownCode(other.page);
    };
    await expect.poll(elsewhere).toBe('typed and left');
    await page.goBack();
    await codeThere(page);
    await shows(page, 'typed and left');
    await saved(page, 'and more');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('Back does not load the code of an earlier submission a second time', async () => {
    const slug = 'maximum-gap';
    const {page} = await visits.visit(ada);
    const code = {language: 'javascript', source: 'submitted once'};
    const answer = await ada.send('POST', `/api/exercises/${slug}/submissions`, code);
    const {id} = (await answer.json()) as {id: string};
    await page.goto(`/submissions/${id}`);
    await page.getByRole('link', {name: 'Load this code into the editor'}).click();
    await codeThere(page);
    await shows(page, 'submitted once');
    await saved(page, 'went on from it');
    await leaveByLink(page);
    await page.goBack();
    await codeThere(page);
    await shows(page, 'went on from it');
  });

  test('what another device saved is shown when the page is looked at again, and nothing old is submitted', async () => {
    const slug = 'lru-cache';
    const {page} = await visits.visit(ada);
    await openCode(page, slug);
    await saved(page, 'from here');
    await saveElsewhere(ada, slug, 'from elsewhere');
    let submitted = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/submissions')) submitted += 1;
    });
    await page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
    await shows(page, 'from elsewhere');
    await page.getByRole('alert').filter({hasText: 'Nothing was submitted'}).waitFor();
    expect(submitted).toBe(0);
  });

  test('Back from another site shows the newest code', async () => {
    const slug = 'task-pool';
    const {page} = await visits.visit(ada);
    await openCode(page, slug);
    await saved(page, 'before leaving');
    // The same server by another name is another site to the browser.
    await page.goto(`${url.replace('localhost', '127.0.0.1')}/api/health`);
    await saveElsewhere(ada, slug, 'saved elsewhere meanwhile');
    await page.goBack();
    await codeThere(page);
    await shows(page, 'saved elsewhere meanwhile');
  });

  test('a page that wakes from the browser’s cache shows the newest code', async () => {
    const slug = 'semaphore';
    const {page} = await visits.visit(ada);
    await openCode(page, slug);
    await saved(page, 'before it slept');
    await saveElsewhere(ada, slug, 'saved while it slept');
    expect(await shownCode(page)).toBe('before it slept');
    // The Chromium of these tests has no such cache: the event is what a page hears of it.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
    await shows(page, 'saved while it slept');
    await saved(page, 'typed after it');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test("one account's code survives another's typing, reload and sign-out on the same browser", async () => {
    const slug = 'event-bus';
    const visit = await visits.visit(ada);
    const {page, context} = visit;
    // The page asks what is stored while someone else signs in.
    visit.expectStatus(401);
    await openCode(page, slug);
    // Saves fail, so that this browser alone has it.
    await page.route('**/draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await writeCode(page, 'of Ada, not saved');
    await page.getByText('Saved in this browser').first().waitFor();
    await signInAs(context, eve, url);
    await openCode(page, slug);
    expect(await shownCode(page)).not.toContain('Ada');
    await writeCode(page, 'of Eve');
    await page.reload();
    await codeThere(page);
    await shows(page, 'of Eve');
    await context.clearCookies({name: /session-token/});
    await openCode(page, slug);
    expect(await shownCode(page)).not.toContain('of ');
    await writeCode(page, 'of nobody');
    await page.unroute('**/draft');
    await signInAs(context, ada, url);
    await openCode(page, slug);
    await shows(page, 'of Ada, not saved');
    await draftSaved(page);
  });

  test('two signed-out tabs show the newest code, and say so', async () => {
    const person = await visits.visit(undefined);
    const slug = 'radix-sort';
    await openCode(person.page, slug);
    const other = await person.openTab();
    await openCode(other, slug);
    await writeCode(other, 'newest');
    await shows(person.page, 'newest');
    await person.page.getByText('changed in another tab').waitFor();
    await writeCode(person.page, 'newer still');
    await shows(other, 'newer still');
    await other.reload();
    await codeThere(other);
    await shows(other, 'newer still');
  });

  test('a signed-out tab says whose its code is once another tab has signed in', async () => {
    const slug = 'load-balancer';
    const {page, context, openTab} = await visits.visit(undefined);
    await openCode(page, slug);
    await writeCode(page, 'typed signed out');
    const other = await openTab();
    await signInAs(context, ada, url);
    await openCode(other, slug);
    await shows(other, 'typed signed out');
    await page.locator('[data-notice="handed"]').getByRole('button', {name: 'Load the page again'}).click();
    await page.getByLabel('Account: ').waitFor();
    await shows(page, 'typed signed out');
    await draftSaved(page);
  });

  test('two tabs of one account follow each other without a dispute', async () => {
    const person = await visits.visit(ada);
    const slug = 'lcs-string';
    await openCode(person.page, slug);
    const other = await person.openTab();
    await openCode(other, slug);
    await saved(other, 'typed in the other');
    await shows(person.page, 'typed in the other');
    await saved(person.page, 'typed in the first');
    await shows(other, 'typed in the first');
    await draftSaved(other);
    for (const page of [person.page, other]) expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
