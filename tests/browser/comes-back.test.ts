/** Whoever comes back finds what they left: the question whether to submit, filters, hints, inputs. */
import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, inject, test} from 'vitest';
import {type Client, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {codeThere, openCode, writeCode} from '../support/code-page';
import {CodeVisits, shows} from '../support/code-visits';
import {launchSession} from '../support/sessions';

const found = await launchBrowser();

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
