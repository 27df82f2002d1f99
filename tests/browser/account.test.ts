import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeEach, describe, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {newUser, signUp, type User} from '../support/user';

const found = await launchBrowser();
const wrongTriesMax = 30;

describe.skipIf('missing' in found)('accounts', () => {
  const browser = (found as {browser: Browser}).browser;
  let ada: User;

  beforeEach(async () => {
    ada = await newUser(browser, inject('url'));
  });
  afterEach(async () => {
    noComplaints(ada);
    await ada.context.close();
  });
  afterAll(() => browser.close());

  test('one signs up, signs out, and signs in again where one was', async () => {
    const {page} = ada;
    const credentials = newCredentials();
    await signUp(page, credentials);
    await page.getByRole('button', {name: `Account: ${credentials.name}`}).click();
    await page.getByRole('menuitem', {name: 'Sign out'}).click();
    await page.getByRole('link', {name: 'Sign in'}).first().waitFor();
    await page.goto('/sign-in?callbackUrl=%2Fexercises%2Fdijkstra');
    await page.getByLabel(/e-?mail/i).fill(credentials.email);
    await page.getByLabel('Password', {exact: true}).fill(credentials.password);
    await page.getByRole('button', {name: 'Sign in'}).click();
    await page.waitForURL('**/exercises/dijkstra');
  });

  test('after sign-in one is never sent to another site', async () => {
    const {page} = ada;
    const credentials = newCredentials();
    await signUp(page, credentials);
    await ada.context.clearCookies();
    await page.goto('/sign-in?callbackUrl=https%3A%2F%2Fexample.org%2F');
    await page.getByLabel(/e-?mail/i).fill(credentials.email);
    await page.getByLabel('Password', {exact: true}).fill(credentials.password);
    await page.getByRole('button', {name: 'Sign in'}).click();
    await page.waitForURL((url) => url.origin === inject('url') && url.pathname !== '/sign-in');
  });

  test('too many wrong passwords are answered with how long to wait', async () => {
    const {page} = ada;
    ada.expectStatus(401, 429);
    const {email} = newCredentials('Mallory');
    await page.goto('/sign-in');
    await page.getByLabel(/e-?mail/i).fill(email);
    const limited = page.getByText(/too many/i);
    for (let tries = 0; tries < wrongTriesMax && !(await limited.isVisible()); tries++) {
      await page.getByLabel('Password', {exact: true}).fill(`wrong ${tries}`);
      const answered = page.waitForResponse((response) => response.url().includes('/callback/credentials'));
      await page.getByRole('button', {name: 'Sign in'}).click();
      await answered;
      await page.getByRole('alert').filter({hasText: /./}).first().waitFor();
    }
    await limited.waitFor();
  });
});
