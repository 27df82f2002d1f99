/** Five hundred random sequences at a real browser against the model of the newest code, each made again by its seed. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {type Account, playSequence} from '../support/code-model';
import {launchSession} from '../support/sessions';
import {startWebServer, type WebServer} from '../support/web-server';

const found = await launchBrowser();
const sequences = Number(process.env.CODE_SEQUENCES ?? 500);
const steps = 14;
const slugs = [
  'implement-trie',
  'lru-cache',
  'union-find',
  'event-bus',
  'semaphore',
  'dijkstra',
  'task-pool',
];

describe.skipIf('missing' in found)('the newest code', () => {
  const browser = (found as {browser: Browser}).browser;
  let server: WebServer;
  let accounts: readonly [Account, Account];
  beforeAll(async () => {
    server = await startWebServer();
    const make = async (who: string): Promise<Account> => {
      const credentials = newCredentials(who);
      return {name: credentials.name, client: await launchSession(server.url, credentials)};
    };
    accounts = [await make('Mia'), await make('Noa')];
  });
  afterAll(async () => {
    await browser.close();
    await server?.remove();
  });

  test(`is always reachable in ${sequences} sequences`, async () => {
    const failures: string[] = [];
    for (let seed = 1001; seed < 1001 + sequences; seed++) {
      const slug = slugs[seed % slugs.length]!;
      await playSequence({browser, url: server.url, accounts, slug, seed, steps}).catch((error: Error) => {
        failures.push(error.message);
      });
    }
    expect(failures).toEqual([]);
  });
});
