/** What belongs to an account, in its owner's hands: another address, everything in one archive, and gone for good. */
import {readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {newUser, signUp} from '../support/user';
import {widths} from '../support/widths';

const found = await launchBrowser();

describe.skipIf('missing' in found)('the account', () => {
  const browser = (found as {browser: Browser}).browser;
  const url = inject('url');
  afterAll(() => browser.close());

  test.each(widths)(
    'at %i × %i, its address changes, its data is downloaded, and it is deleted for good',
    async (width, height) => {
      const ada = await newUser(browser, url, {viewport: {width, height}, colorScheme: 'dark'});
      const {page} = ada;
      const credentials = newCredentials();
      const email = `new-${credentials.email}`;
      await signUp(page, credentials);

      await page.goto('/settings');
      expect(await accessibilityFaults(page)).toEqual([]);
      const form = page.locator('form', {has: page.getByLabel('E-mail')});
      await form.getByLabel('E-mail').fill(email);
      await form.getByLabel(/password/i).fill(credentials.password);
      await form.getByRole('button', {name: 'Change the address'}).click();
      await page.getByText('The address is changed.').waitFor();
      await page.getByText(`Signed in as ${email}`).waitFor();

      const arriving = page.waitForEvent('download');
      await page.getByRole('button', {name: 'Download everything'}).click();
      const download = await arriving;
      expect(download.suggestedFilename()).toBe('whetstone.zip');
      const archive = await readFile(await download.path());
      expect(archive.subarray(0, 2).toString()).toBe('PK');
      expect(archive.includes('account.json')).toBe(true);

      await page.getByRole('button', {name: 'Delete the account'}).click();
      const leaving = page.locator('form', {hasText: 'Delete it for good'});
      await leaving.getByLabel(/password/i).fill('not the password');
      ada.expectStatus(400, 401);
      await leaving.getByRole('button', {name: 'Delete it for good'}).click();
      await leaving
        .getByText(/password/i)
        .nth(1)
        .waitFor();
      await leaving.getByLabel(/password/i).fill(credentials.password);
      await leaving.getByRole('button', {name: 'Delete it for good'}).click();
      await page.waitForURL((address) => address.pathname !== '/settings');

      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', {exact: true}).fill(credentials.password);
      await page.getByRole('button', {name: 'Sign in'}).click();
      await page.getByText('The e-mail address or the password is not right.').waitFor();
      noComplaints(ada);
      await ada.context.close();
    },
  );
});
