/** The administration in a browser: somebody is invited, found, put out and deleted, and every page stands at every width. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {newCredentials} from '../support/account';
import {faultsInBothThemes} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {earlyForms} from '../support/early-forms';
import {openPerson} from '../support/people';
import {launchSession} from '../support/sessions';
import {newUser, signUp, type User} from '../support/user';
import {startWebServer, type WebServer} from '../support/web-server';
import {isTooWide} from '../support/widths';

const found = await launchBrowser();
const sizes = [
  {width: 1366, height: 657},
  {width: 360, height: 720},
] as const;

describe.skipIf('missing' in found)('the administration', () => {
  const browser = (found as {browser: Browser}).browser;
  const invited = newCredentials('Invited');
  const candidate = newCredentials('Candidate');
  let server: WebServer;
  let admin: User;

  beforeAll(async () => {
    server = await startWebServer();
    admin = await newUser(browser, server.url, {viewport: sizes[0]});
    await signUp(admin.page, newCredentials('Root'));
    await launchSession(server.url, candidate);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  async function trySignIn(user: User, {email, password}: {email: string; password: string}): Promise<void> {
    await user.page.goto('/sign-in');
    await user.page.getByLabel('E-mail').fill(email);
    await user.page.getByLabel('Password', {exact: true}).fill(password);
    await user.page.getByRole('button', {name: 'Sign in', exact: true}).click();
  }

  test('by invitation only, a link opens one account, as what it says', async () => {
    const {page} = admin;
    await page.goto('/admin');
    await page.getByRole('radio', {name: /Whoever has an invitation/}).check();
    await page.getByRole('button', {name: 'Save'}).click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Invite', {exact: true}).selectOption('instructor');
    await page.getByRole('button', {name: 'Make the link'}).click();
    const link = await page.getByLabel('Invitation for an instructor').inputValue();
    const stranger = await newUser(browser, server.url, {viewport: sizes[1]});
    await stranger.page.goto('/sign-up');
    await stranger.page.getByText('New accounts need an invitation').waitFor();
    expect(await stranger.page.getByLabel('Name').count()).toBe(0);
    expect(await faultsInBothThemes(stranger.page)).toEqual([]);
    await stranger.page.goto(link);
    await stranger.page.getByText('You are invited as an instructor.').waitFor();
    expect(await faultsInBothThemes(stranger.page)).toEqual([]);
    await stranger.page.getByLabel('Name').fill(invited.name);
    await stranger.page.getByLabel('E-mail').fill(invited.email);
    await stranger.page.getByLabel('Password', {exact: true}).fill(invited.password);
    await stranger.page.getByRole('button', {name: 'Create the account'}).click();
    await stranger.page.getByRole('button', {name: `Account: ${invited.name}`}).waitFor();
    await stranger.page.goto('/instructor');
    await stranger.page.getByRole('heading', {level: 1, name: 'Your exercises'}).waitFor();
    await stranger.page.goto(link);
    await stranger.page.getByText('This invitation has been used').waitFor();
    noComplaints(stranger);
    await stranger.context.close();
  });

  test('whoever is disabled is out at once, is told why, and comes back when enabled', async () => {
    const out = await newUser(browser, server.url);
    out.expectStatus(403);
    await trySignIn(out, candidate);
    await out.page.getByRole('button', {name: `Account: ${candidate.name}`}).waitFor();
    await openPerson(admin.page, candidate);
    await admin.page.getByRole('button', {name: 'Disable the account'}).click();
    await admin.page.getByText('The account is disabled now.').waitFor();
    await out.page.goto('/settings');
    await out.page.waitForURL(/\/sign-in/);
    await trySignIn(out, candidate);
    await out.page.getByText('This account is disabled.').waitFor();
    await admin.page.getByRole('button', {name: 'Enable the account'}).click();
    await admin.page.getByText('The account is enabled now.').waitFor();
    await trySignIn(out, candidate);
    await out.page.getByRole('button', {name: `Account: ${candidate.name}`}).waitFor();
    noComplaints(out);
    await out.context.close();
  });

  test('no form is sent by the browser before the script of its page is there', async () => {
    await openPerson(admin.page, candidate);
    for (const path of ['/admin', admin.page.url(), '/instructor', '/settings']) {
      const answer = await admin.context.request.get(path);
      expect([path, earlyForms(await answer.text())]).toEqual([path, []]);
    }
  });

  test('every page stands at each size, in both themes, without a fault', async () => {
    const {page} = admin;
    await openPerson(page, candidate);
    const own = page.url();
    for (const path of [
      '/admin',
      '/admin/people',
      '/admin/people?words=nobody-at-all',
      own,
      '/admin/queue',
      '/admin/audit',
      '/admin/audit?act=role.changed',
      '/admin/audit?act=nothing',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', {level: 1}).waitFor();
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect([path, size.width, await faultsInBothThemes(page)]).toEqual([path, size.width, []]);
        expect([path, size.width, await isTooWide(page)]).toEqual([path, size.width, false]);
      }
    }
    await page.setViewportSize(sizes[0]);
  });

  test('an account is deleted by typing its address, with the keyboard alone, and the log says so without a name', async () => {
    const {page} = admin;
    admin.expectStatus(400);
    await openPerson(page, candidate);
    await page.getByRole('button', {name: 'Delete the account'}).focus();
    await page.keyboard.press('Enter');
    const confirm = page.getByLabel('E-mail of the account, to confirm');
    await confirm.fill(invited.email);
    await confirm.press('Enter');
    await page.getByText('That is not the e-mail address of this account.').waitFor();
    await confirm.fill(candidate.email);
    await confirm.press('Enter');
    await page.waitForURL('**/admin/people');
    expect(await page.getByText(candidate.email).count()).toBe(0);
    await page.goto('/admin/audit');
    await page.getByText('deleted an account').waitFor();
    await page.getByText('disabled the account of a deleted account').waitFor();
    expect(await page.content()).not.toContain(candidate.email);
    noComplaints(admin);
  });
});
