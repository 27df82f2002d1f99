/** Exercises in SQL: a Run with its plan, a wrong and a right answer by mouse and by the keyboard alone, and on a narrow window. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {submissionOf} from '../support/packages';
import {
  draftSaved,
  explanationEnded,
  newUser,
  openExercise,
  pasteCode,
  run,
  signUp,
  submit,
  typeCode,
  type User,
  verdictShown,
} from '../support/user';

const found = await launchBrowser();
const slug = 'customers-without-orders';
const wrong = submissionOf(slug, 'wrong-answer', 'not-in-with-nulls.sql');
const right = submissionOf(slug, 'accepted', 'not-exists.sql');
const pressesMax = 80;

describe.skipIf('missing' in found)('an exercise in SQL', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    ada = await newUser(browser, inject('url'));
    await signUp(ada.page, newCredentials());
    await openExercise(ada.page, slug);
  });
  afterAll(() => browser.close());

  test('the tables of the sample are beside the statement, and reached by keyboard', async () => {
    const {page} = ada;
    await page.getByRole('tab', {name: 'Statement'}).focus();
    await page.keyboard.press('ArrowRight');
    const orders = page.getByRole('region', {name: 'Table orders'});
    await orders.waitFor();
    expect(await orders.getByRole('columnheader').allTextContents()).toEqual([
      'idinteger, key',
      'customer_idinteger, or NULL',
      'totalinteger',
    ]);
    expect(await orders.getByRole('cell', {name: 'NULL'}).count()).toBe(1);
    await page.getByRole('tab', {name: 'Statement'}).click();
    await page.getByRole('tabpanel', {name: 'Statement'}).getByText('CREATE TABLE').first().waitFor();
  });

  test('the editor completes the names of tables and columns', async () => {
    const {page} = ada;
    await typeCode(page, 'SELECT ');
    await page.keyboard.type('custo');
    const suggestion = page.locator('.suggest-widget .monaco-list-row').filter({hasText: 'customer_id'});
    await suggestion.first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('Run shows the rows and the plan of a right query', async () => {
    const {page} = ada;
    await typeCode(page, right);
    await run(page);
    const panel = page.getByRole('tabpanel', {name: 'Cases'});
    const plan = panel.getByRole('region', {name: 'Query plan'});
    await plan.waitFor();
    expect(await plan.textContent()).toMatch(
      /SCAN customers.*SEARCH orders USING COVERING INDEX.*steps? of the [\d,]+ allowed/s,
    );
  });

  test('a wrong answer shows the rows that differ on a small fresh image', async () => {
    const {page} = ada;
    await typeCode(page, wrong);
    await submit(page);
    const panel = await verdictShown(page, 'Wrong answer');
    await explanationEnded(panel);
    const rows = panel.getByRole('region', {name: 'Rows that differ'});
    await rows.waitFor();
    expect(await rows.locator('tr[data-side="missing"]').count()).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a right answer is accepted', async () => {
    const {page} = ada;
    await typeCode(page, right);
    await submit(page);
    await verdictShown(page, 'Accepted');
    expect(ada.complaints).toEqual([]);
  });

  test('by the keyboard alone one writes, runs and submits, wrong and right', async () => {
    const {page} = ada;
    await openExercise(page, 'composite-index-order');
    const write = async (source: string): Promise<void> => {
      for (let press = 0; press < pressesMax; press++) {
        const isWriting = await page.evaluate(
          () => document.activeElement?.closest('.monaco-editor') != null,
        );
        if (isWriting) break;
        await page.keyboard.press('Tab');
      }
      await pasteCode(page, source);
      await draftSaved(page);
    };
    await write(submissionOf('composite-index-order', 'wrong-answer', 'one-index-each.sql'));
    await page.keyboard.press('ControlOrMeta+Enter');
    const panel = await verdictShown(page, 'Wrong answer');
    expect(await panel.textContent()).toContain('There are 2 new indexes; at most 1 is allowed');
    await write(submissionOf('composite-index-order', 'accepted', 'firm-agent-opened.sql'));
    await page.keyboard.press("ControlOrMeta+'");
    const plans = page.getByRole('region', {name: 'Query plan'});
    await plans.first().waitFor();
    expect(await plans.first().textContent()).toMatch(/Before.*Your answer.*Reference/s);
    await page.keyboard.press('ControlOrMeta+Enter');
    await verdictShown(page, 'Accepted');
    expect(ada.complaints).toEqual([]);
  });

  test('on a narrow window nothing is wider than it', async () => {
    const {page} = ada;
    await page.setViewportSize({width: 360, height: 740});
    await page.goto(`/exercises/${slug}`);
    await page.getByRole('tab', {name: 'Data'}).click();
    await page.getByRole('region', {name: 'Table orders'}).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
