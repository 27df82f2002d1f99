import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {
  chooseLanguage,
  editor,
  newUser,
  openExercise,
  signUp,
  submit,
  typeCode,
  type User,
  verdictShown,
} from '../support/user';

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

describe.skipIf('missing' in found)('every page', () => {
  const browser = (found as {browser: Browser}).browser;
  const people = new Map<string, User>();
  let submission = '';

  beforeAll(async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const visitor = await newUser(browser, inject('url'), {colorScheme: scheme});
      visitor.expectStatus(404);
      people.set(`visitor ${scheme}`, visitor);
      const member = await newUser(browser, inject('url'), {colorScheme: scheme});
      await signUp(member.page, newCredentials());
      people.set(`member ${scheme}`, member);
    }
    const {page} = people.get('member light')!;
    await openExercise(page, slug);
    await chooseLanguage(page, 'JavaScript');
    await typeCode(page, submissionOf(slug, 'wrong-answer'));
    await submit(page);
    await verdictShown(page, 'Wrong answer');
    await page.goto('/submissions');
    submission = (await page.locator('a[href^="/submissions/"]').first().getAttribute('href'))!;
  });
  afterAll(() => browser.close());

  const visits = (['light', 'dark'] as const).flatMap((scheme) => [
    ...anyone.map((path) => [scheme, 'visitor', path] as const),
    ...members.map((path) => [scheme, 'member', path] as const),
  ]);

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole('main').first().waitFor();
    if (path === `/exercises/${slug}`) await editor(page).waitFor();
  }

  test.each(visits)('%s, %s: %s is accessible', async (scheme, who, path) => {
    const {page} = people.get(`${who} ${scheme}`)!;
    await open(page, path);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the scan finds a fault that is there, and the watch hears an error', async () => {
    const eve = await newUser(browser, inject('url'));
    await open(eve.page, '/exercises');
    await eve.page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('button'));
      const picture = document.createElement('img');
      picture.src = 'https://example.org/elsewhere.png';
      document.body.append(picture);
    });
    expect(await accessibilityFaults(eve.page)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^button-name/)]),
    );
    expect(eve.complaints.join()).toContain('content security policy');
    await eve.context.close();
  });

  test('a submission is accessible in both themes', async () => {
    const {page} = people.get('member light')!;
    await open(page, submission);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({colorScheme: 'dark'});
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({colorScheme: 'light'});
  });

  test.each(visits.filter(([scheme]) => scheme === 'light'))(
    '%s, %s: %s does not scroll sideways at 360 px',
    async (scheme, who, path) => {
      const {page} = people.get(`${who} ${scheme}`)!;
      await page.setViewportSize(narrow);
      await page.goto(path);
      await page.getByRole('main').first().waitFor();
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBeLessThanOrEqual(client!);
      await page.setViewportSize({width: 1280, height: 800});
    },
  );

  test('on a phone the statement, the code and the results are there one at a time', async () => {
    const {page} = people.get('member light')!;
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
    await page.setViewportSize({width: 1280, height: 800});
  });

  test('dark follows the system, and a pinned theme outlives a reload', async () => {
    const {page} = people.get('visitor dark')!;
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
  });

  test('nothing went wrong on the way', () => noComplaints(...people.values()));
});
