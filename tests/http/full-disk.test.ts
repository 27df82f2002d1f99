/** The real server on a disk that runs full under it: it says so, loses nothing, and goes on when there is room. */
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Client, type Credentials, newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {copyPublishedCatalogue} from '../support/published-catalogue';
import {launchSession} from '../support/sessions';
import {mountSmallDisk} from '../support/small-disk';
import {editor, newUser, openExercise, typeCode} from '../support/user';
import {startWebServer, type WebServer} from '../support/web-server';

const sizeMb = 260;
/** Longer than the queue, its workers and the sweep take to try to write. */
const fullMs = 6000;
const verdictMsMax = 60_000;
const exercise = '/api/exercises/implement-trie';
const code = (word: string) => ({language: 'javascript', source: `export class Trie { /* ${word} */ }`});

const disk = await mountSmallDisk(sizeMb);
if (disk === undefined) console.warn('No tmpfs can be mounted here: the tests of a full disk are skipped.');

type Health = {readonly status: string; readonly storage?: {readonly state: string; readonly cause?: string}};

describe.skipIf(disk === undefined)('a server whose disk runs full', () => {
  let server: WebServer;
  let ada: Client;
  let account = '';
  const credentials: Credentials = newCredentials();

  beforeAll(async () => {
    const dataFolder = join(disk!.folder, 'data');
    await copyPublishedCatalogue(dataFolder);
    server = await startWebServer({dataFolder});
    ada = await launchSession(server.url, credentials);
    account = ((await (await ada.request(`${exercise}/draft`)).json()) as {account: string}).account;
    expect((await save(0, 'before')).status).toBe(200);
  });
  afterAll(async () => {
    await server.stop();
    await disk?.remove();
  });

  const save = (revision: number, word: string): Promise<Response> =>
    ada.send('PUT', `${exercise}/draft`, {...code(word), revision, replaces: false, account});
  const submit = (): Promise<Response> =>
    ada.send('POST', `${exercise}/submissions`, {...code('submitted'), account});
  const health = async (): Promise<readonly [number, Health]> => {
    const response = await fetch(`${server.url}/api/health`);
    return [response.status, (await response.json()) as Health];
  };
  const draft = async (): Promise<unknown> => {
    const {drafts} = (await (await ada.request(`${exercise}/draft`)).json()) as {drafts: {source: string}[]};
    return drafts[0]?.source;
  };

  async function expectNoRoom(name: string, answer: Promise<Response>): Promise<void> {
    const response = await answer;
    const {error} = (await response.json()) as {error?: {kind: string; message: string}};
    expect([name, response.status, error?.kind]).toEqual([name, 507, 'no-room']);
    expect(error?.message).toMatch(/^The server has no room left .+\.$/);
  }

  test('what has to be saved is 507 with a sentence, pages are served, runs are answered, and health says why', async () => {
    await disk?.fill(0);
    await expectNoRoom('draft', save(1, 'during'));
    await expectNoRoom('submission', submit());
    await expectNoRoom('sign-up', new Client(server.url).send('POST', '/api/account', newCredentials()));
    const other = new Client(server.url);
    await expectNoRoom('sign-in', other.signIn(credentials));
    expect([...other.cookies.keys()].filter((name) => name.includes('session-token'))).toEqual([]);
    expect((await ada.send('POST', `${exercise}/run`, code('run'))).status).toBe(200);
    for (const path of ['/', '/exercises/implement-trie', '/submissions', '/settings']) {
      expect([path, (await ada.request(path)).status]).toEqual([path, 200]);
    }
    const [status, {status: word, storage}] = await health();
    expect([status, word, storage?.state]).toEqual([200, 'degraded', 'low']);
    expect(storage?.cause).toMatch(/disk .+ free/);
  });

  test('it bears being full for a while, and saves again by itself when there is room', async () => {
    await new Promise((resolve) => setTimeout(resolve, fullMs));
    expect(server.output()).not.toContain('The queue reports an error');
    await disk?.empty();
    expect((await health())[1]).toMatchObject({status: 'ok', storage: {state: 'ok'}});
    expect((await save(1, 'after')).status).toBe(200);
    const sent = await submit();
    expect(sent.status).toBe(201);
    const {id} = (await sent.json()) as {id: string};
    const state = async (): Promise<unknown> =>
      ((await (await ada.request(`/api/submissions/${id}`)).json()) as {state: string}).state;
    await expect.poll(state, {timeout: verdictMsMax}).toBe('done');
    expect(server.output().match(/room again/g)).toHaveLength(1);
  });

  test('a submission whose disk runs full while it is judged gets its verdict when there is room', async () => {
    const source = 'export class Trie { insert() { for (;;); } search() {} startsWith() {} }';
    const sent = await ada.send('POST', `${exercise}/submissions`, {language: 'javascript', source, account});
    const {id} = (await sent.json()) as {id: string};
    await disk?.fill(0);
    await new Promise((resolve) => setTimeout(resolve, fullMs));
    await disk?.empty();
    const verdict = async (): Promise<unknown> =>
      ((await (await ada.request(`/api/submissions/${id}`)).json()) as {verdict?: string}).verdict;
    await expect.poll(verdict, {timeout: verdictMsMax}).toBe('time-limit');
  });

  test('stopped while it is full it ends well, and started with room it has everything', async () => {
    await disk?.fill(0);
    expect(await server.stop()).toBe(0);
    await disk?.empty();
    const port = Number(new URL(server.url).port);
    server = await startWebServer({dataFolder: join(disk!.folder, 'data'), port});
    expect(await (await ada.request('/submissions')).text()).toContain('implement-trie');
    expect(await draft()).toBe(code('after').source);
  });

  test('in a browser the code stays, the workspace says why, and it is saved when there is room', async (context) => {
    const found = await launchBrowser();
    if ('missing' in found) return context.skip();
    const browser: Browser = found.browser;
    try {
      const person = await newUser(browser, server.url);
      person.expectStatus(507);
      await person.context.addCookies(
        [...ada.cookies].map(([name, value]) => ({name, value, url: server.url})),
      );
      const {page} = person;
      await openExercise(page, 'implement-trie');
      await disk?.fill(0);
      await typeCode(page, code('typed').source);
      await page.locator('[data-save="waiting"]').waitFor();
      await page.reload();
      await editor(page).getByText('typed').waitFor();
      await disk?.empty();
      await page.locator('[data-save="clean"]').waitFor({timeout: verdictMsMax});
      expect(await draft()).toBe(code('typed').source);
    } finally {
      await browser.close();
    }
  });
});
