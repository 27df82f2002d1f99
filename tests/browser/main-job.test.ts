import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {flatten, secretsOf, submissionOf} from '../support/packages';
import {
  chooseLanguage,
  editor,
  explanationEnded,
  keepAnswers,
  newUser,
  openExercise,
  resultsTab,
  run,
  signUp,
  submit,
  typeCode,
  type User,
  verdictShown,
} from '../support/user';

const found = await launchBrowser();
const slug = 'implement-trie';

describe.skipIf('missing' in found)('the main job', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;
  let answers: ReturnType<typeof keepAnswers>;

  beforeAll(async () => {
    ada = await newUser(browser, inject('url'));
    answers = keepAnswers(ada.context);
    await signUp(ada.page, newCredentials());
  });
  afterAll(() => browser.close());

  test('the catalogue leads to the exercise', async () => {
    const {page} = ada;
    await page.goto('/exercises');
    await page.getByRole('link', {name: /implement.*trie/i}).click();
    await page.waitForURL(`**/exercises/${slug}`);
    await page.getByRole('heading', {level: 1, name: /trie/i}).waitFor();
  });

  test('Run shows what the samples return, and what is expected', async () => {
    const {page} = ada;
    await openExercise(page, slug);
    await chooseLanguage(page, 'JavaScript');
    await typeCode(page, submissionOf(slug, 'accepted'));
    await run(page);
    const panel = page.getByRole('tabpanel', {name: 'Cases'});
    await panel.getByText('Returned', {exact: true}).waitFor();
    await panel.getByText('Expected', {exact: true}).waitFor();
  });

  test('a wrong submission says why', async () => {
    const {page} = ada;
    await typeCode(page, submissionOf(slug, 'wrong-answer', 'prefix-is-word.js'));
    await submit(page);
    const panel = await verdictShown(page, 'Wrong answer');
    await explanationEnded(panel);
    const why = await panel.textContent();
    expect(why).toMatch(/search|startsWith/);
    expect(why).toMatch(/returned (true|false), expected (true|false)/);
  });

  test('the right submission is accepted and leads on, and the history keeps both with their code', async () => {
    const {page} = ada;
    await typeCode(page, submissionOf(slug, 'accepted'));
    await submit(page);
    await verdictShown(page, 'Accepted');
    const next = page.getByRole('navigation', {name: 'Next step'}).getByRole('link', {name: /^Next: /});
    const title = (await next.textContent())?.replace('Next: ', '').trim() ?? '';
    await next.click();
    await page.getByRole('heading', {level: 1, name: title, exact: true}).waitFor();
    expect(new URL(page.url()).pathname).not.toBe(`/exercises/${slug}`);
    await editor(page).waitFor();
    await page.goto('/submissions');
    await page.getByText('Accepted', {exact: true}).first().waitFor();
    await page.getByText('Wrong answer', {exact: true}).first().waitFor();
    await page.locator('a[href^="/submissions/"]').first().click();
    await page.waitForURL(/\/submissions\/.+/);
    await page.getByText('var Trie = function').first().waitFor();
  });

  test('a syntax error points at its line, in words and in the editor', async () => {
    const {page} = ada;
    await openExercise(page, slug);
    await typeCode(page, 'class Trie {\n  insert(word) {\n    return ]\n  }\n}\n');
    await submit(page);
    const panel = await verdictShown(page, 'Compile error');
    expect(await panel.textContent()).toMatch(/line 3/i);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  });

  test('what is printed is shown in the console', async () => {
    const {page} = ada;
    await typeCode(page, `console.log('printed by', 'ada');\n${submissionOf(slug, 'accepted')}`);
    await run(page);
    await page.getByRole('tabpanel', {name: 'Cases'}).getByText('Returned', {exact: true}).waitFor();
    await resultsTab(page, 'Console').click();
    await page.getByRole('tabpanel', {name: 'Console'}).getByText('printed by ada').first().waitFor();
  });

  test('an own input is run, and one that does not fit gets a sentence', async () => {
    const {page} = ada;
    ada.expectStatus(400, 422);
    await typeCode(page, submissionOf(slug, 'accepted'));
    await resultsTab(page, 'Cases').click();
    await page.getByRole('radio', {name: 'Your input'}).click();
    const input = page.getByRole('textbox', {name: /your input/i});
    await input.fill('Trie()\ninsert("zebra")\nsearch("zebra")');
    await run(page);
    await page
      .getByRole('row', {name: /search\("zebra"\).*true.*true/})
      .first()
      .waitFor();
    await input.fill('Trie()\ninsert(5)');
    await run(page);
    await page
      .getByRole('alert')
      .filter({hasText: /string|insert/})
      .first()
      .waitFor();
  });

  test('a reload and a second tab show the same submission', async () => {
    const {page} = ada;
    await openExercise(page, slug);
    await typeCode(page, submissionOf(slug, 'time-limit'));
    await submit(page);
    await page.waitForURL(/submission=/);
    const address = page.url();
    await page.reload();
    const other = await ada.openTab();
    await other.goto(address);
    await verdictShown(page, 'Time limit');
    await verdictShown(other, 'Time limit');
    await Promise.all([explanationEnded(page), explanationEnded(other)]);
    const shown = (tab: typeof page): Promise<string | null> =>
      tab.getByRole('tabpanel', {name: 'Verdict'}).textContent();
    expect(await shown(other)).toBe(await shown(page));
    await other.close();
  });

  test('nothing hidden ever reached the browser', async () => {
    const {page} = ada;
    await openExercise(page, slug);
    await editor(page).waitFor();
    const secrets = secretsOf(slug);
    expect(secrets.length).toBeGreaterThan(30);
    const sent = [
      submissionOf(slug, 'accepted'),
      submissionOf(slug, 'time-limit'),
      submissionOf(slug, 'wrong-answer', 'prefix-is-word.js'),
    ];
    const own = flatten(sent.join(''));
    const received = [...(await answers()), [page.url(), await page.content()] as const];
    const foreign = secrets.filter((secret) => !own.includes(secret));
    const found = (text: string): string[] => {
      const flat = flatten(text);
      return foreign.filter((secret) => flat.includes(secret));
    };
    expect(received.flatMap(([url, text]) => found(text).map((secret) => `${url}: ${secret}`))).toEqual([]);
    // The search does find what is there.
    expect(found(`<p>${submissionOf(slug, 'wrong-answer', 'leaf-is-word.js')}</p>`)).toHaveLength(1);
  });

  test('nothing went wrong on the way', () => noComplaints(ada));
});
