/** Code is never lost or swapped: Back and Forward, tabs, accounts, the end of a session, refusals of the server. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {
  codeThere,
  type Kind,
  newMember,
  openCode,
  shownCode,
  signInAs,
  writeCode,
} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {draftSaved, type Person} from '../support/person';
import {launchSession} from '../support/sessions';

const found = await launchBrowser();
const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

describe.skipIf('missing' in found)('code', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  const adas = newCredentials('Ada');
  let ada: Client;
  let eve: Client;
  let people: Person[] = [];

  beforeAll(async () => {
    ada = await launchSession(url, adas);
    eve = await launchSession(url, newCredentials('Eve'));
  });
  afterEach(async () => {
    const seen = people;
    people = [];
    for (const {complaints} of seen) {
      complaints.splice(0, complaints.length, ...complaints.filter((text) => !noNetwork.test(text)));
    }
    noComplaints(...seen);
    for (const {context} of seen) await context.close();
  });
  afterAll(() => browser.close());

  const visit = async (client: Client | undefined, kind: Kind = 'plain'): Promise<Person> => {
    const person = await newMember(browser, url, client, {kind});
    people.push(person);
    return person;
  };
  const shows = (page: Page, text: string) =>
    expect.poll(() => shownCode(page), {timeout: 15_000}).toBe(text);
  const leaveByLink = async (page: Page) => {
    await page.getByRole('link', {name: 'Exercises'}).first().click();
    await page.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
  };
  const saved = async (page: Page, text: string) => {
    await writeCode(page, text);
    await draftSaved(page);
  };

  test.each(['plain', 'full'] as const)(
    'Back and Forward show the newest code, never that of the first load (%s)',
    async (kind) => {
      const {page} = await visit(ada, kind);
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
    const {page} = await visit(ada);
    await openCode(page, 'dijkstra');
    await saved(page, 'saved');
    await writeCode(page, 'typed and left');
    await leaveByLink(page);
    const other = await visit(ada);
    const elsewhere = async () => {
      await openCode(other.page, 'dijkstra');
      return shownCode(other.page);
    };
    await expect.poll(elsewhere, {timeout: 15_000}).toBe('typed and left');
    await page.goBack();
    await codeThere(page);
    await shows(page, 'typed and left');
    await saved(page, 'and more');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('Back does not load the code of an earlier submission a second time', async () => {
    const slug = 'maximum-gap';
    const {page} = await visit(ada);
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
    const {page} = await visit(ada);
    await openCode(page, slug);
    await saved(page, 'from here');
    await saveElsewhere(slug, 'from elsewhere');
    let submitted = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/submissions')) submitted += 1;
    });
    await page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
    await shows(page, 'from elsewhere');
    await page.getByRole('alert').filter({hasText: 'Nothing was submitted'}).waitFor();
    expect(submitted).toBe(0);
  });

  /** A save that this browser hears nothing of. */
  const saveElsewhere = async (slug: string, source: string) => {
    const stored = (await (await ada.request(`/api/exercises/${slug}/draft`)).json()) as {
      drafts: Array<{revision: number}>;
    };
    const draft = {language: 'javascript', source, revision: stored.drafts[0]?.revision ?? 0};
    expect((await ada.send('PUT', `/api/exercises/${slug}/draft`, draft)).status).toBe(200);
  };

  test('Back from another site shows the newest code', async () => {
    const slug = 'task-pool';
    const {page} = await visit(ada);
    await openCode(page, slug);
    await saved(page, 'before leaving');
    // The same server by another name is another site to the browser.
    await page.goto(`${url.replace('localhost', '127.0.0.1')}/api/health`);
    await saveElsewhere(slug, 'saved elsewhere meanwhile');
    await page.goBack();
    await codeThere(page);
    await shows(page, 'saved elsewhere meanwhile');
  });

  test('a page that wakes from the browser’s cache shows the newest code', async () => {
    const slug = 'semaphore';
    const {page} = await visit(ada);
    await openCode(page, slug);
    await saved(page, 'before it slept');
    await saveElsewhere(slug, 'saved while it slept');
    expect(await shownCode(page)).toBe('before it slept');
    // The Chromium of these tests has no such cache: the event is what a page hears of it.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
    await shows(page, 'saved while it slept');
    await saved(page, 'typed after it');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test("one account's code survives another's typing, reload and sign-out on the same browser", async () => {
    const slug = 'event-bus';
    const {page, context} = await visit(ada);
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
    const person = await visit(undefined);
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

  test('two tabs of one account follow each other without a dispute', async () => {
    const person = await visit(ada);
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

  test('when the session ends, a banner says so, and the code is saved after signing in', async () => {
    const slug = 'shortest-path';
    const person = await visit(ada);
    person.expectStatus(401);
    const {page, context} = person;
    await openCode(page, slug);
    await saved(page, 'before');
    await context.clearCookies({name: /session-token/});
    await writeCode(page, 'after the end');
    const banner = page.getByRole('alert').filter({hasText: 'You are signed out'});
    await banner.getByRole('link', {name: 'Sign in'}).click();
    await page.getByLabel(/e-?mail/i).fill(adas.email);
    await page.getByLabel('Password', {exact: true}).fill(adas.password);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    await page.waitForURL(`**/exercises/${slug}`);
    await codeThere(page);
    await shows(page, 'after the end');
    await draftSaved(page);
  });

  test('code is never saved to another account that signed in meanwhile, nor submitted as its own', async () => {
    const slug = 'rate-limiter';
    const person = await visit(ada);
    person.expectStatus(403, 401);
    const {page, context} = person;
    await openCode(page, slug);
    await saved(page, 'of Ada');
    await signInAs(context, eve, url);
    await writeCode(page, 'of Ada, more');
    await page.getByRole('alert').filter({hasText: 'Another account'}).waitFor();
    await page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
    await page.getByRole('alert').filter({hasText: 'Nothing was submitted'}).waitFor();
    const eves = (await (await eve.request(`/api/exercises/${slug}/draft`)).json()) as {drafts: unknown[]};
    expect(eves.drafts).toEqual([]);
    await signInAs(context, ada, url);
    await page.reload();
    await codeThere(page);
    await shows(page, 'of Ada, more');
    await draftSaved(page);
  });

  const refusals = [
    [413, 'shorten it'],
    [429, 'no more saves'],
    [507, 'disk is full'],
    [500, 'problem of its own'],
  ] as const;
  test.each(refusals)(
    'a save that is answered %i says what happened, and is tried again',
    async (status, words) => {
      const slug = 'object-pool';
      const person = await visit(ada);
      person.expectStatus(status);
      const {page} = person;
      await openCode(page, slug);
      await page.route('**/draft', (route) =>
        route.request().method() === 'PUT'
          ? route.fulfill({status, json: {error: {kind: 'busy', message: 'The code is too long.'}}})
          : route.continue(),
      );
      await writeCode(page, `refused with ${status}`);
      await page.locator('[data-notice]').filter({hasText: words}).waitFor();
      await page.reload();
      await codeThere(page);
      await shows(page, `refused with ${status}`);
      await page.locator('[data-notice]').filter({hasText: words}).waitFor();
      await page.unroute('**/draft');
      await page.getByRole('button', {name: 'Try again'}).click();
      await draftSaved(page);
      person.complaints.splice(
        0,
        person.complaints.length,
        ...person.complaints.filter((text) => !text.startsWith('500 ') && !text.startsWith('507 ')),
      );
    },
  );

  test('earlier versions are listed, compared and restored, and what was there stays listed', async () => {
    const slug = 'longest-common-subsequence';
    const {page} = await visit(ada);
    await page.goto(`/exercises/${slug}/history`);
    await page.getByText('No earlier versions yet').waitFor();
    await openCode(page, slug);
    await saved(page, 'const earlier = 1;');
    await page.getByRole('button', {name: 'Reset code'}).click();
    await draftSaved(page);
    await saved(page, 'const newest = 2;');
    await page.getByRole('link', {name: 'Earlier versions of this code'}).click();
    await page.getByRole('heading', {name: 'Earlier versions'}).waitFor();
    await page.getByRole('navigation', {name: 'Versions'}).getByRole('link').last().click();
    await page
      .getByRole('region', {name: 'Compared with the newest'})
      .getByText('const earlier = 1;')
      .waitFor();
    await page.getByRole('link', {name: 'Restore this version'}).click();
    await codeThere(page);
    await shows(page, 'const earlier = 1;');
    await draftSaved(page);
    await page.goto(`/exercises/${slug}/history`);
    await page
      .getByRole('region', {name: 'Earlier version', exact: true})
      .getByText('const newest = 2;')
      .waitFor();
  });

  test('the history is its owner’s alone', async () => {
    const slug = 'longest-common-subsequence';
    const stranger = await visit(eve);
    await stranger.page.goto(`/exercises/${slug}/history?language=javascript&version=1`);
    await stranger.page.getByText('No earlier versions yet').waitFor();
    const nobody = await visit(undefined);
    nobody.expectStatus(404);
    await nobody.page.goto(`/exercises/${slug}/history`);
    await nobody.page.waitForURL('**/sign-in?**');
    expect((await nobody.page.goto('/exercises/no-such-exercise/history'))?.status()).toBe(404);
  });

  test('Submit signed out says why, and after signing in submits once, when it is confirmed', async () => {
    const slug = 'network-delay-time';
    const person = await visit(undefined);
    const {page} = person;
    await openCode(page, slug);
    await page.getByRole('combobox', {name: 'Language'}).click();
    await page.getByRole('option', {name: 'TypeScript'}).click();
    await writeCode(page, 'let typedSignedOut = 1;');
    await page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
    const asked = page.getByRole('dialog', {name: 'Sign in to submit'});
    await asked.getByRole('link', {name: 'Sign in'}).click();
    await page.getByLabel(/e-?mail/i).fill(adas.email);
    await page.getByLabel('Password', {exact: true}).fill(adas.password);
    const bodies: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/submissions'))
        bodies.push(request.postData() ?? '');
    });
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    const confirm = page.getByRole('dialog', {name: 'Submit your code now?'});
    await confirm.waitFor();
    await shows(page, 'let typedSignedOut = 1;');
    expect(bodies).toEqual([]);
    await confirm.getByRole('button', {name: 'Submit'}).click();
    await page
      .getByRole('tabpanel', {name: 'Verdict'})
      .getByText(/error|Wrong/i)
      .first()
      .waitFor();
    expect(bodies.map((body) => JSON.parse(body) as {source: string; language: string})).toMatchObject([
      {source: 'let typedSignedOut = 1;', language: 'typescript'},
    ]);
    await page.reload();
    await codeThere(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('filters of the catalogue survive Back', async () => {
    const {page} = await visit(undefined);
    await page.goto('/exercises');
    await page.getByRole('searchbox', {name: 'Search exercises'}).fill('trie');
    await page.getByRole('combobox', {name: 'Difficulty'}).selectOption('medium');
    await page.getByRole('table').getByRole('link').first().click();
    await codeThere(page);
    await page.goBack();
    await expect
      .poll(() => page.getByRole('searchbox', {name: 'Search exercises'}).inputValue())
      .toBe('trie');
    expect(await page.getByRole('combobox', {name: 'Difficulty'}).inputValue()).toBe('medium');
  });

  test('hints that were opened and one’s own input survive a reload', async () => {
    const {page} = await visit(ada);
    await openCode(page, 'implement-trie');
    await page.getByRole('button', {name: /Show a hint/}).click();
    await page.getByRole('radio', {name: 'Your input'}).click();
    await page.getByRole('textbox', {name: /Your input/}).fill('my own input');
    await page.reload();
    await codeThere(page);
    await page.getByRole('button', {name: /Show the next hint|Hints/}).waitFor();
    await page.getByRole('radio', {name: 'Your input'}).click();
    expect(await page.getByRole('textbox', {name: /Your input/}).inputValue()).toBe('my own input');
  });
});
