/** Five hundred random sequences at a real browser against the model of the newest code, each made again by its seed. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {launchBrowser} from '../support/browser';
import {playSequences} from '../support/code-sequences';
import {startWebServer, type WebServer} from '../support/web-server';

const found = await launchBrowser();
const count = Number(process.env.CODE_SEQUENCES ?? 500);
const seed = Number(process.env.CODE_SEED ?? 1001);

describe.skipIf('missing' in found)('the newest code', () => {
  const browser = (found as {browser: Browser}).browser;
  let server: WebServer;
  beforeAll(async () => {
    server = await startWebServer();
  });
  afterAll(async () => {
    await browser.close();
    await server?.remove();
  });

  test(`is always reachable in ${count} sequences`, async () => {
    expect(await playSequences({browser, url: server.url, seed, count})).toEqual({
      played: count,
      failures: [],
    });
  });
});
