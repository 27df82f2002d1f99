/** Whoever comes back finds what they left: the question whether to submit, filters, hints, inputs. */
import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {codeThere, openCode, writeCode} from '../support/code-page';
import {CodeVisits, shows} from '../support/code-visits';
import {launchSession} from '../support/sessions';

const found = await launchBrowser();
/** What a page does with an answer it does at once. */
const heedMs = 500;
const slowPageMs = 1500;

describe.skipIf('missing' in found)('coming back', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  const visits = new CodeVisits(browser, url);
  const adas = newCredentials('Ada');
  let ada: Client;

  beforeAll(async () => {
    ada = await launchSession(url, adas);
  });
  afterEach(() => visits.end());
  afterAll(() => browser.close());

  test('Submit signed out says why, and after signing in submits once, when it is confirmed', async () => {
    const slug = 'network-delay-time';
    const person = await visits.visit(undefined);
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

  test.each(['is over', 'is under way'])(
    'a submission answered when leaving its page %s changes neither page nor address',
    async (when) => {
      const {page} = await visits.visit(ada);
      await openCode(page, 'union-find');
      await writeCode(page, 'class UnionFind {}');
      const left = Promise.withResolvers<void>();
      const answered = Promise.withResolvers<void>();
      await page.route('**/submissions', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        const response = await route.fetch();
        if (when === 'is over') await left.promise;
        await route.fulfill({response});
        answered.resolve();
      });
      await page.route('**/exercises?*', async (route) => {
        if (when === 'is under way') {
          await answered.promise;
          await sleep(heedMs);
        }
        return route.fallback();
      });
      await page.getByRole('button', {name: 'Submit', exact: true}).filter({visible: true}).click();
      await page.getByRole('link', {name: 'Exercises'}).first().click();
      await page.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
      left.resolve();
      await answered.promise;
      await page.waitForTimeout(heedMs);
      expect(new URL(page.url()).pathname).toBe('/exercises');
      await page.getByRole('heading', {name: 'Exercises', exact: true}).waitFor();
      await page.goBack();
      await codeThere(page);
      await shows(page, 'class UnionFind {}');
    },
  );

  test('filters of the catalogue survive Back', async () => {
    const {page} = await visits.visit(undefined);
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

  test('a link pressed just after a filter was typed is followed', async () => {
    const {page} = await visits.visit(undefined);
    await page.goto('/exercises');
    await page.route('**/tracks?*', async (route) => {
      await sleep(slowPageMs);
      return route.fallback();
    });
    await page.getByRole('searchbox', {name: 'Search exercises'}).fill('trie');
    await page.getByRole('link', {name: 'Tracks'}).first().click();
    await page.getByRole('heading', {level: 1, name: 'Tracks'}).waitFor();
  });

  test('hints that were opened and one’s own input survive a reload', async () => {
    const {page} = await visits.visit(ada);
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
