import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {newMember, openCode, writeCode} from '../support/code-page';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {submit, type User, verdictShown} from '../support/user';

const found = await launchBrowser();
const slug = 'gossip-counter';

describe.skipIf('missing' in found)('the sequence diagram of a broken rule', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    const url = inject('url');
    ada = await newMember(browser, url, await launchSession(url, newCredentials()));
    await openCode(ada.page, slug);
    await writeCode(ada.page, submissionOf(slug, 'wrong-answer', 'told-once.js'));
  });
  afterAll(() => browser.close());

  test('what was lost is drawn, and told as a list, with the rule', async () => {
    const {page} = ada;
    await submit(page);
    const panel = await verdictShown(page, 'Wrong answer');
    const happened = panel.getByRole('region', {name: 'What happened'});
    await happened.waitFor();
    expect(await panel.locator('[data-reason]').textContent()).toMatch(/rule: (replicas converge|all agree)/);
    const steps = await happened.getByRole('listitem').allTextContents();
    expect(steps.some((step) => /is cut off from 0 to 150 ms/.test(step))).toBe(true);
    expect(steps.some((step) => /sends to .*\(lost: cut off\)/.test(step))).toBe(true);
    expect(await happened.locator('svg line').count()).toBeGreaterThan(5);
  });

  test('it is reached by keyboard, and scrolls in its own box on a narrow window', async () => {
    const {page} = ada;
    await page.setViewportSize({width: 360, height: 740});
    const box = page.getByRole('region', {name: 'Sequence diagram'}).first();
    await box.focus();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    expect(ada.complaints).toEqual([]);
  });
});
