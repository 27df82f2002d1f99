import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults, faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {earlyForms} from '../support/early-forms';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {submitted} from '../support/submitted';
import {editor, newUser, type User} from '../support/user';
import {isTooWide} from '../support/widths';

const found = await launchBrowser();
const slug = 'implement-trie';
const anyone = [
  '/',
  '/exercises',
  '/tracks',
  '/what-your-code-finds',
  '/tracks/trie',
  '/tracks/nowhere',
  '/sign-in',
  '/sign-up',
  `/exercises/${slug}`,
  '/reset-password?token=nowhere',
  '/exercises/nowhere',
  '/nowhere',
];
const members = [
  `/exercises/${slug}/history`,
  '/exercises',
  '/tracks',
  '/tracks/trie',
  `/exercises/${slug}`,
  '/submissions',
  '/lists',
  '/review',
  '/progress',
  '/settings',
];
const narrow = {width: 360, height: 720};
const wide = {width: 1280, height: 800};

describe.skipIf('missing' in found)('every page', () => {
  const browser = (found as {browser: Browser}).browser;
  const people = new Map<string, User>();
  let submission = '';

  beforeAll(async () => {
    const url = inject('url');
    const visitor = await newUser(browser, url);
    visitor.expectStatus(404);
    people.set('visitor', visitor);
    const client = await launchSession(url, newCredentials());
    people.set('member', await newMember(browser, url, client, {kind: 'full'}));
    const code = {language: 'javascript', source: submissionOf(slug, 'wrong-answer')};
    const {id, verdict} = await submitted(client, slug, code);
    expect(verdict).toBe('wrong-answer');
    submission = `/submissions/${id}`;
  });
  afterAll(() => browser.close());

  const visits = [
    ...anyone.map((path) => ['visitor', path] as const),
    ...members.map((path) => ['member', path] as const),
  ];

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole('main').first().waitFor();
    if (path === `/exercises/${slug}`) await editor(page).waitFor();
  }

  test.each(visits)(
    '%s: %s is accessible in both themes and does not scroll sideways at 360 px',
    async (who, path) => {
      const {page} = people.get(who)!;
      await open(page, path);
      expect(await faultsInBothThemes(page)).toEqual([]);
      await page.setViewportSize(narrow);
      await expect.poll(() => isTooWide(page)).toBe(false);
      await page.setViewportSize(wide);
    },
  );

  test('no form is sent by the browser before the script of its page is there', async () => {
    for (const [who, path] of visits) {
      const answer = await people.get(who)!.context.request.get(path);
      expect([path, earlyForms(await answer.text())]).toEqual([path, []]);
    }
  });

  test('the scan finds a fault that is there, and the watch hears an error', async () => {
    const eve = await newUser(browser, inject('url'));
    await open(eve.page, '/exercises');
    await eve.page.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'https://example.org/elsewhere.png';
      // In the body: elsewhere React takes away what it finds too much when it hydrates.
      document.body.append(document.createElement('button'), picture);
    });
    expect(await accessibilityFaults(eve.page)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^button-name/)]),
    );
    expect(eve.complaints.join()).toContain('content security policy');
    await eve.context.close();
  });

  test('a submission is accessible in both themes', async () => {
    const {page} = people.get('member')!;
    await open(page, submission);
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  test('on a phone the statement, the code and the results are there one at a time', async () => {
    const {page} = people.get('member')!;
    await page.setViewportSize(narrow);
    await page.goto(`/exercises/${slug}`);
    const bar = page.getByRole('navigation', {name: 'Workspace'});
    const statement = page.getByRole('tab', {name: 'Statement'});
    await statement.waitFor();
    await bar.getByRole('button', {name: 'Results'}).click();
    await page.getByRole('tablist', {name: 'Results'}).waitFor();
    await statement.waitFor({state: 'hidden'});
    await bar.getByRole('button', {name: 'Code', exact: true}).click();
    await editor(page).waitFor();
    await page.getByRole('tablist', {name: 'Results'}).waitFor({state: 'hidden'});
    await bar.getByRole('button', {name: 'Problem'}).click();
    await statement.waitFor();
    await editor(page).waitFor({state: 'hidden'});
    await page.setViewportSize(wide);
  });

  test('dark follows the system, and a pinned theme outlives a reload', async () => {
    const {page, context, ...visitor} = await newUser(browser, inject('url'), {colorScheme: 'dark'});
    const background = (): Promise<number> =>
      page.evaluate(() => {
        const [red = 0, green = 0, blue = 0] = (
          getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number);
        return red + green + blue;
      });
    await page.goto('/exercises');
    const dark = await background();
    await page.getByRole('button', {name: /^Theme/}).click();
    await page.getByRole('menuitemradio', {name: 'Light'}).click();
    // The page answers the click when it has drawn again.
    await expect.poll(background).toBeGreaterThan(dark);
    await page.getByRole('menuitemradio', {name: 'Light'}).waitFor({state: 'hidden'});
    const light = await background();
    await page.reload();
    expect(await background()).toBe(light);
    noComplaints({...visitor, page, context});
    await context.close();
  });

  test('an open catalogue asks the server for no other page; pointing at a line does, and so does the focus', async () => {
    const {page, context, ...visitor} = await newUser(browser, inject('url'));
    const asked = new Set<string | null>();
    page.on('request', (request) => {
      if (request.headers().rsc !== undefined) asked.add(new URL(request.url()).pathname);
    });
    await page.goto('/exercises', {waitUntil: 'networkidle'});
    const lines = page.getByRole('table').getByRole('link');
    const [pointed, focused] = [lines.nth(1), lines.nth(3)];
    const paths = [await pointed.getAttribute('href'), await focused.getAttribute('href')];
    await pointed.hover();
    await expect.poll(() => [...asked]).toContain(paths[0]);
    await focused.focus();
    await expect.poll(() => [...asked]).toContain(paths[1]);
    expect([...asked]).toEqual(paths);
    noComplaints({...visitor, page, context});
    await context.close();
  });

  test('nothing went wrong on the way', () => noComplaints(...people.values()));
});
