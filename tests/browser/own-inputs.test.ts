/** Own inputs are kept by name and run together; with an expected result they are examples, which are checked. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {codeThere, newMember, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {explanationEnded, resultsTab, run, submit, verdictShown} from '../support/user';
import {isTooWide, showPart, widths} from '../support/widths';

const found = await launchBrowser();
const slug = 'longest-common-subsequence';
const right = 'text1 = "abcde"\ntext2 = "ace"';

describe.skipIf('missing' in found).each(widths)('at %i × %i', (width, height) => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => (width === widths.at(-1)![0] ? browser.close() : undefined));

  const cases = async (page: Page) => {
    await showPart(page, 'Results');
    await resultsTab(page, 'Cases').click();
    return page.getByRole('tabpanel', {name: 'Cases'});
  };
  const keep = async (
    page: Page,
    {input, expected, name}: {input: string; expected?: string; name?: string},
  ) => {
    const panel = await cases(page);
    await panel.getByRole('radio', {name: 'Your input'}).click();
    await panel.getByRole('textbox', {name: /^Your input/}).fill(input);
    await panel.getByRole('button', {name: 'Keep this input'}).click();
    if (expected !== undefined) await panel.getByRole('textbox', {name: /^Expected result/}).fill(expected);
    if (name !== undefined) await panel.getByRole('textbox', {name: 'Name'}).fill(name);
    return panel;
  };
  const kept = (page: Page, how: string) => page.locator(`[data-kept="${how}"]`).waitFor();

  test('examples are written and checked before any code, and kept with the account', async () => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    ada.expectStatus(400);
    const {page} = ada;
    await page.goto(`/exercises/${slug}`);
    const panel = await keep(page, {input: right, expected: '3', name: 'Every second letter'});
    await kept(page, 'saved');
    await panel.getByRole('button', {name: 'Check examples'}).click();
    const sentence = panel.locator('[data-examples]');
    await sentence
      .getByText(/^Your example is right, and catches \d+ of \d+ mistakes people make\.$/)
      .waitFor();
    await keep(page, {input: 'text1 = "ab"\ntext2 = "ba"', expected: '2'});
    await panel.getByRole('button', {name: 'Check examples'}).click();
    await sentence.getByText(/^1 of 2 examples is right/).waitFor();
    await panel.getByText('The reference answers').waitFor();
    await panel.getByRole('textbox', {name: /^Expected result/}).fill('"two"');
    await panel.getByRole('button', {name: 'Check examples'}).click();
    await sentence.getByText(/^In “Input 1”/).waitFor();
    await panel.getByRole('textbox', {name: /^Expected result/}).fill('1');
    await panel.getByRole('button', {name: 'Check examples'}).click();
    await sentence.getByText(/^Your examples are right, and catch/).waitFor();
    await kept(page, 'saved');
    expect(await faultsInBothThemes(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.reload();
    await cases(page);
    await page.getByRole('radio', {name: /Every second letter/}).click();
    expect(await page.getByRole('textbox', {name: /^Expected result/}).inputValue()).toBe('3');
    await page.getByRole('button', {name: 'Remove'}).click();
    await page.getByRole('radio', {name: /Every second letter/}).waitFor({state: 'detached'});
    const inputs = async () =>
      (await (await client.request(`/api/exercises/${slug}/inputs`)).json()) as unknown;
    await expect.poll(inputs).toMatchObject({inputs: [{name: 'Input 1', expected: '1'}]});
    noComplaints(ada);
    await ada.context.close();
  });

  test('a counterexample is kept with one press, and own inputs run together', async () => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    const {page} = ada;
    await page.goto(`/exercises/${slug}`);
    await showPart(page, 'Code');
    await codeThere(page);
    await writeCode(page, submissionOf(slug, 'wrong-answer', 'substring.js'));
    await submit(page);
    const verdict = await verdictShown(page, 'Wrong answer');
    await explanationEnded(verdict);
    await verdict.getByRole('button', {name: 'Keep this input'}).click();
    await verdict.getByText('This input is kept under Cases, as “Counterexample 1”.').waitFor();
    await keep(page, {input: right});
    const panel = await cases(page);
    await panel.getByRole('button', {name: 'Run yours (2)'}).click();
    await panel.locator('[data-outcome]').getByText('Wrong answer').waitFor();
    await panel.getByRole('radio', {name: /Counterexample 1/}).click();
    await panel.getByText('Expected', {exact: true}).first().waitFor();
    await panel.getByRole('button', {name: 'Check examples'}).click();
    await panel
      .locator('[data-examples]')
      .getByText(/^Your example is right, and catches/)
      .waitFor();
    noComplaints(ada);
    await ada.context.close();
  });

  test('signed out, inputs are kept in this browser, and go with whoever signs in', async () => {
    const ada = await newMember(browser, url, undefined, {viewport: {width, height}});
    const {page} = ada;
    await page.goto(`/exercises/${slug}`);
    await keep(page, {input: right, name: 'Mine'});
    await kept(page, 'kept');
    await page.reload();
    await cases(page);
    await page.getByRole('radio', {name: 'Mine'}).waitFor();
    const client = await launchSession(url, newCredentials());
    await ada.context.addCookies(
      [...client.cookies]
        .filter(([name]) => name.includes('session-token'))
        .map(([name, value]) => ({name, value, url})),
    );
    await page.reload();
    await cases(page);
    await page.getByRole('radio', {name: 'Mine'}).click();
    await kept(page, 'saved');
    await run(page);
    await page.locator('[data-outcome]').first().waitFor();
    noComplaints(ada);
    await ada.context.close();
  });
});
