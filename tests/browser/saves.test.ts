/** Where a save does not go as usual, the code is safe and the page says so; the history has what gave way. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {codeThere, openCode, signInAs, writeCode} from '../support/code-page';
import {CodeVisits, saved, shows} from '../support/code-visits';
import {launchSession} from '../support/sessions';
import {draftSaved} from '../support/user';

const found = await launchBrowser();

describe.skipIf('missing' in found)('a save', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  const visits = new CodeVisits(browser, url);
  const adas = newCredentials('Ada');
  let ada: Client;
  let eve: Client;

  beforeAll(async () => {
    ada = await launchSession(url, adas);
    eve = await launchSession(url, newCredentials('Eve'));
  });
  afterEach(() => visits.end());
  afterAll(() => browser.close());

  test('when the session ends, a banner says so, and the code is saved after signing in', async () => {
    const slug = 'shortest-path';
    const person = await visits.visit(ada);
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
    const person = await visits.visit(ada);
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
      const {page} = await visits.visit(ada);
      await refuseSaves(page, status);
      await openCode(page, slug);
      await writeCode(page, `refused with ${status}`);
      await page.locator('[data-notice]').filter({hasText: words}).waitFor();
      await page.reload();
      await codeThere(page);
      await shows(page, `refused with ${status}`);
      await page.locator('[data-notice]').filter({hasText: words}).waitFor();
      await takeSaves(page);
      // It may be saved by itself a moment before, and the button gone.
      await page
        .getByRole('button', {name: 'Try again'})
        .click({timeout: 4000})
        .catch(() => undefined);
      await draftSaved(page);
    },
  );

  test('earlier versions are listed, compared and restored, and what was there stays listed', async () => {
    const slug = 'longest-common-subsequence';
    const {page} = await visits.visit(ada);
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
      .getByRole('region', {name: 'Compared with what is saved now'})
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
    const stranger = await visits.visit(eve);
    await stranger.page.goto(`/exercises/${slug}/history?language=javascript&version=1`);
    await stranger.page.getByText('No earlier versions yet').waitFor();
    const nobody = await visits.visit(undefined);
    nobody.expectStatus(404);
    await nobody.page.goto(`/exercises/${slug}/history`);
    await nobody.page.waitForURL('**/sign-in?**');
    expect((await nobody.page.goto('/exercises/no-such-exercise/history'))?.status()).toBe(404);
  });
});

const refusal = 'saves-refused-with';

/**
 * From now on every save is answered so, in the page itself: the save that a page makes as it goes outlives it, and with it
 * what Playwright does to requests, and then reaches the server.
 */
function refuseSaves(page: Page, status: number): Promise<unknown> {
  return page.addInitScript(
    ([name, code]) => {
      if (sessionStorage.getItem(name) === null) sessionStorage.setItem(name, code);
      const asked = window.fetch;
      window.fetch = async (path, init) => {
        const answer = sessionStorage.getItem(name)!;
        if (answer === '' || init?.method !== 'PUT' || !String(path).endsWith('/draft'))
          return asked(path, init);
        return Response.json(
          {error: {kind: 'busy', message: 'The code is too long.'}},
          {status: Number(answer)},
        );
      };
    },
    [refusal, String(status)] as const,
  );
}

function takeSaves(page: Page): Promise<void> {
  return page.evaluate((name) => sessionStorage.setItem(name, ''), refusal);
}
