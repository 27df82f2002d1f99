import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {newMember, openCode, writeCode} from '../support/code-page';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {run, submit, type User, verdictShown} from '../support/user';

const found = await launchBrowser();
const slug = 'atomic-counter';

describe.skipIf('missing' in found)('the timeline of a failing schedule', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    const url = inject('url');
    ada = await newMember(browser, url, await launchSession(url, newCredentials()));
    await openCode(ada.page, slug);
    await writeCode(ada.page, submissionOf(slug, 'wrong-answer', 'no-lock.js'));
  });
  afterAll(() => browser.close());

  test('a lost update is drawn, and told as a list', async () => {
    const {page} = ada;
    await submit(page);
    const panel = await verdictShown(page, 'Wrong answer');
    const schedule = panel.getByRole('region', {name: 'Failing schedule'});
    await schedule.waitFor();
    expect(await panel.locator('[data-reason]').textContent()).toMatch(/everything added with success makes/);
    const steps = await schedule.getByRole('listitem').allTextContents();
    expect(steps.filter((step) => /client [12] calls increment/.test(step))).toHaveLength(2);
    expect(steps.filter((step) => /Here the rule breaks/.test(step))).toHaveLength(1);
    expect(await schedule.locator('svg text').count()).toBeGreaterThan(steps.length);
  });

  test('it is reached by keyboard, and scrolls in its own box on a narrow window', async () => {
    const {page} = ada;
    await page.setViewportSize({width: 360, height: 740});
    const box = page.getByRole('region', {name: 'Timeline'}).first();
    await box.focus();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    await page.setViewportSize({width: 1280, height: 800});
  });

  test('Run shows it for a sample', async () => {
    const {page} = ada;
    await run(page);
    const panel = page.getByRole('tabpanel', {name: 'Cases'});
    await panel.getByRole('region', {name: 'Failing schedule'}).waitFor();
    expect(ada.complaints).toEqual([]);
  });
});
