/** After a verdict: a hint after failures, the way on after success, any two texts compared, a link that can be taken back. */
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {codeThere, newMember, shownCode, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {explanationEnded, submit, verdictShown} from '../support/user';
import {isTooWide, showPart, widths} from '../support/widths';

const found = await launchBrowser();
const slug = 'longest-common-subsequence';

describe.skipIf('missing' in found).each(widths)('at %i × %i', (width, height) => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => (width === widths.at(-1)![0] ? browser.close() : undefined));

  test('after failures a hint, after success the way on, the other solutions, and a link', async () => {
    const client = await launchSession(url, newCredentials());
    const ada = await newMember(browser, url, client, {viewport: {width, height}});
    const {page} = ada;
    const send = async (source: string, verdict: string) => {
      await showPart(page, 'Code');
      await writeCode(page, source);
      await submit(page);
      const panel = await verdictShown(page, verdict);
      await explanationEnded(panel);
      return panel;
    };
    await page.goto(`/exercises/${slug}`);
    await showPart(page, 'Code');
    await codeThere(page);
    const first = await send(submissionOf(slug, 'wrong-answer', 'greedy.js'), 'Wrong answer');
    expect(await first.locator('[data-hint-offer]').count()).toBe(0);
    const second = await send(submissionOf(slug, 'wrong-answer', 'substring.js'), 'Wrong answer');
    await second.getByRole('button', {name: 'Show the next hint (3 left)'}).click();
    await page.getByRole('button', {name: 'Show the next hint (2 left)'}).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.textContent)).toContain(
      'Hints',
    );

    await send(submissionOf(slug, 'accepted', 'full-table.js'), 'Accepted');
    const panel = await send(submissionOf(slug, 'accepted', 'two-rows.js'), 'Accepted');
    const next = panel.getByRole('navigation', {name: 'Next step'});
    await next.getByRole('link', {name: /^Next: /}).waitFor();
    await next.getByRole('button', {name: 'Read the editorial'}).click();
    await page.getByRole('tabpanel', {name: 'Editorial'}).locator('p').nth(1).waitFor();
    await showPart(page, 'Results');
    expect(await faultsInBothThemes(page)).toEqual([]);
    await panel.getByRole('link', {name: 'Compare with this one'}).click();
    await page.waitForURL(/compare/);
    await page.locator('.monaco-diff-editor .view-line').first().waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.getByLabel('After', {exact: true}).selectOption({index: 0});
    await page.getByRole('button', {name: 'Compare', exact: true}).click();
    await page.waitForURL(/right=draft/);
    await page.getByRole('link', {name: 'Load “before” into the editor'}).click();
    // The page that is left has a heading too, which showPart would take for the workspace's.
    await page.waitForURL(({pathname}) => pathname === `/exercises/${slug}`);
    await showPart(page, 'Code');
    await codeThere(page);
    await expect.poll(() => shownCode(page)).toBe(submissionOf(slug, 'accepted', 'full-table.js'));

    await page.goto('/submissions');
    await page
      .getByRole('main')
      .getByRole('link', {name: /Longest/})
      .first()
      .click();
    await page.waitForURL(/submissions\/.+/);
    await page.getByRole('button', {name: 'Share by a link'}).click();
    const link = await page.getByLabel('Link to this submission').inputValue();
    expect(await faultsInBothThemes(page)).toEqual([]);
    const visitor = await newMember(browser, url, undefined, {viewport: {width, height}});
    visitor.expectStatus(404);
    await visitor.page.goto(link);
    await visitor.page.getByText('Accepted').first().waitFor();
    expect(await visitor.page.content()).not.toContain('longestCommonSubsequence');
    expect(await faultsInBothThemes(visitor.page)).toEqual([]);
    expect(await isTooWide(visitor.page)).toBe(false);
    await visitor.page.getByRole('button', {name: 'Show the code'}).click();
    await visitor.page.getByText('longestCommonSubsequence').first().waitFor();
    await page.getByRole('button', {name: 'Take the link back'}).click();
    await page.getByRole('button', {name: 'Share by a link'}).waitFor();
    await visitor.page.goto(link);
    await visitor.page.getByText('its owner has taken it back').waitFor();
    noComplaints(ada, visitor);
    for (const {context} of [ada, visitor]) await context.close();
  });
});
