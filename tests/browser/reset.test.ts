/** Somebody forgot their password: both ways to a new one, from the person who helps to the person who is in again. */
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Client, newCredentials} from '../support/account';
import {accessibilityFaults} from '../support/axe';
import {launchBrowser} from '../support/browser';
import {noComplaints} from '../support/complaints';
import {openPerson} from '../support/people';
import {copyPublishedCatalogue} from '../support/published-catalogue';
import {launchSession} from '../support/sessions';
import {root} from '../support/source-files';
import {newUser, signUp, type User} from '../support/user';
import {startWebServer, type WebServer} from '../support/web-server';

const run = promisify(execFile);
const found = await launchBrowser();
const draft = '/api/exercises/implement-trie/draft';

describe.skipIf('missing' in found)('a forgotten password', () => {
  const browser = (found as {browser: Browser}).browser;
  const bob = newCredentials('Bob');
  const chosen = ['first new secret', 'second new secret'] as const;
  let dataFolder = '';
  let server: WebServer;
  let admin: User;
  let link = '';

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-data-'));
    await copyPublishedCatalogue(dataFolder);
    server = await startWebServer({dataFolder});
    admin = await newUser(browser, server.url, {viewport: {width: 360, height: 720}, colorScheme: 'dark'});
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(dataFolder, {recursive: true, force: true});
  });

  /** Sets the password behind the link, and is in. */
  async function choose(page: Page, password: string): Promise<void> {
    await page.goto(link);
    await page.getByText(`For ${bob.email}`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('New password', {exact: true}).fill(password);
    await page.getByRole('button', {name: 'Set the password'}).click();
    await page.waitForURL('**/exercises');
    await page.getByRole('button', {name: `Account: ${bob.name}`}).waitFor();
  }

  async function sessionWith(password: string): Promise<number> {
    const client = new Client(server.url);
    await client.signIn({email: bob.email, password});
    return (await client.request(draft)).status;
  }

  test('a common password is refused with a sentence, and one sees what one types', async () => {
    const {page} = admin;
    admin.expectStatus(400);
    const {name, email} = newCredentials('Root');
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel(/e-?mail/i).fill(email);
    const password = page.getByLabel('Password', {exact: true});
    await password.fill('password1');
    await page.getByRole('button', {name: /^Show/}).click();
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', {name: /^Hide/}).click();
    expect(await password.getAttribute('type')).toBe('password');
    await page.getByRole('button', {name: /create|sign up/i}).click();
    await page.getByText(/common/i).waitFor();
    await signUp(page, newCredentials('Root'));
  });

  test("an administrator's link lets its owner choose a password, once, and ends the sessions from before", async () => {
    const before = await launchSession(server.url, bob);
    const {page} = admin;
    await openPerson(page, bob);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', {name: 'Make the link'}).click();
    link = await page.getByLabel(`Link for ${bob.name}`).inputValue();
    expect((await before.request(draft)).status).toBe(200);
    const owner = await newUser(browser, server.url, {viewport: {width: 360, height: 720}});
    await choose(owner.page, chosen[0]);
    expect((await before.request(draft)).status).toBe(401);
    expect([await sessionWith(bob.password), await sessionWith(chosen[0])]).toEqual([401, 200]);
    await owner.page.goto(link);
    await owner.page.getByText(/link .+ (used|works)/i).waitFor();
    expect(await owner.page.getByLabel('New password').count()).toBe(0);
    noComplaints(owner);
    await owner.context.close();
  });

  test('nobody else sees the page for it, and nothing of it', async () => {
    const other = await launchSession(server.url, newCredentials('Eve'));
    const answer = await other.request('/admin/people');
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/new password/i);
    const asked = await other.send('POST', '/api/admin/reset-links', {email: bob.email});
    expect(asked.status).toBeGreaterThanOrEqual(403);
    expect(await asked.text()).not.toContain('token');
  });

  test('npm run reset-password, beside a stopped server, ends what was and prints a link', async () => {
    const before = new Client(server.url);
    await before.signIn({email: bob.email, password: chosen[0]});
    const port = Number(new URL(server.url).port);
    await server.stop();
    const env = {...process.env, DATA_DIR: dataFolder, PORT: String(port)};
    const {stdout} = await run(process.execPath, ['lib/cli/reset-password.ts', bob.email], {cwd: root, env});
    link = /http:\S+token=\S+/.exec(stdout)?.[0] ?? '';
    expect(new URL(link).origin).toBe(server.url);
    server = await startWebServer({dataFolder, port});
    expect((await before.request(draft)).status).toBe(401);
    expect(await sessionWith(chosen[0])).toBe(401);
    const owner = await newUser(browser, server.url, {colorScheme: 'dark'});
    await choose(owner.page, chosen[1]);
    expect(await sessionWith(chosen[1])).toBe(200);
    noComplaints(owner);
    await owner.context.close();
  });

  test('nothing went wrong on the pages of the administrator', () => noComplaints(admin));
});
