/** What a candidate keeps and comes back to: stars and lists, progress, review, a public profile, at both widths and in both themes. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {newMember, openCode, shownCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {submitted} from '../support/submitted';
import {newUser, type User} from '../support/user';
import {isTooWide} from '../support/widths';

const found = await launchBrowser();
const slug = 'implement-trie';
const title = 'Implement a trie';
const narrow = {width: 360, height: 720};
const wide = {width: 1280, height: 800};

describe.skipIf('missing' in found)('practice', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeAll(async () => {
    const url = inject('url');
    const client = await launchSession(url, newCredentials());
    const code = {language: 'javascript', source: submissionOf(slug, 'accepted')};
    const draft = await client.send('PUT', `/api/exercises/${slug}/draft`, {...code, revision: 0});
    expect(draft.status).toBe(200);
    expect((await submitted(client, slug, code)).verdict).toBe('accepted');
    ada = await newMember(browser, url, client);
  });
  afterAll(() => browser.close());

  test('a star and a list are given in the catalogue, and show what is on them', async () => {
    const {page} = ada;
    await page.goto('/lists');
    await page.getByLabel('New list').fill('Week 1');
    await page.getByRole('button', {name: 'Make the list'}).click();
    await page.getByRole('link', {name: 'Week 1'}).waitFor();
    await page.goto('/exercises?search=trie');
    await page.getByRole('button', {name: `Star ${title}`}).click();
    await page.getByRole('button', {name: `Take the star from ${title}`}).waitFor();
    await page.getByRole('button', {name: `Lists with ${title}`}).click();
    const listed = page.waitForResponse(/\/api\/lists\/.*\/items$/);
    await page.getByRole('menuitemcheckbox', {name: 'Week 1'}).click();
    await listed;
    await page.keyboard.press('Escape');
    await page.getByLabel('List', {exact: true}).selectOption('Starred');
    await page.getByText('1 exercise of').waitFor();
    await page.goto('/lists');
    await page.getByText('1 exercise').waitFor();
  });

  test('progress shows the first solution, each drawing with a table', async () => {
    const {page} = ada;
    await page.goto('/progress');
    await page.getByText('1 of').first().waitFor();
    for (const name of ['Topics', 'Days', 'Solved over time', 'Verdicts', 'Attempts']) {
      await page.getByRole('heading', {name, exact: true}).waitFor();
      await page.getByText(`${name} as a table`).click();
    }
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  test('a review begins with an empty editor and ends with the grade that was chosen', async () => {
    const {page} = ada;
    await page.goto('/review');
    await page.getByRole('heading', {name: 'Coming'}).waitFor();
    await page.evaluate(
      (name) =>
        fetch(`/api/reviews/${name}`, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: '{}',
        }),
      slug,
    );
    await openCode(page, slug);
    await expect.poll(() => shownCode(page)).not.toContain('isWord');
    await page.goto('/review');
    await page.getByText('Not solved yet').waitFor();
    await page.getByRole('radio', {name: /^Good/}).check();
    await page.getByRole('button', {name: 'Record the review'}).click();
    await page.getByRole('button', {name: 'Record the review'}).waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Pause reviews'}).click();
    await page.getByText('Paused since').waitFor();
    await page.getByRole('button', {name: 'Resume reviews'}).click();
    await page.getByRole('button', {name: 'Pause reviews'}).waitFor();
  });

  test('a profile is read by anyone while it is public', async () => {
    const {page} = ada;
    await page.goto('/settings');
    await page.getByRole('button', {name: 'Make it public'}).click();
    const path = await page.getByLabel('Address of your profile').inputValue();
    const visitor = await newUser(browser, inject('url'));
    visitor.expectStatus(404);
    await visitor.page.goto(path);
    await visitor.page.getByRole('heading', {name: 'Topics'}).waitFor();
    expect(await faultsInBothThemes(visitor.page)).toEqual([]);
    await page.getByRole('button', {name: 'Take it back'}).click();
    await page.getByRole('button', {name: 'Make it public'}).waitFor();
    expect((await visitor.page.goto(path))?.status()).toBe(404);
    await visitor.context.close();
  });

  test.each([
    ['/exercises', 'Surprise me'],
    ['/progress', 'Topics as a table'],
    ['/review', 'Coming'],
    ['/lists', 'Week 1'],
    ['/settings', 'Delete the account'],
  ])('%s is accessible in both themes and fits into 360 px', async (path, shown) => {
    const {page} = ada;
    await page.goto(path);
    await page.getByText(shown, {exact: true}).first().waitFor();
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      expect([size.width, await faultsInBothThemes(page)]).toEqual([size.width, []]);
      await expect.poll(() => isTooWide(page)).toBe(false);
    }
    await page.setViewportSize(wide);
  });

  test('nothing went wrong on the way', () => noComplaints(ada));
});
