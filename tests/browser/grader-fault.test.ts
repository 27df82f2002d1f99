/** Every worker that takes up a submission is killed: a server of its own, since nobody's code would be judged on it. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {newCredentials} from '../support/account';
import {launchBrowser} from '../support/browser';
import {newMember, openCode, writeCode} from '../support/code-page';
import {noComplaints} from '../support/complaints';
import {submissionOf} from '../support/packages';
import {launchSession} from '../support/sessions';
import {submit, type User, verdictShown} from '../support/user';
import {startWebServer, type WebServer} from '../support/web-server';
import {canFindWorkers, killWorkers} from '../support/workers';

const found = await launchBrowser();
const slug = 'maximum-gap';
/** How often workers are ended while the verdict of a fault is waited for. */
const killEveryMs = 50;
const faultMsMax = 180_000;
/** Workers start again one by one, later after each death. */
const acceptedMsMax = 120_000;

describe.skipIf('missing' in found || !canFindWorkers)('a fault of ours', () => {
  const browser = (found as {browser: Browser}).browser;
  let server: WebServer;
  let ada: User;

  beforeAll(async () => {
    server = await startWebServer();
    ada = await newMember(browser, server.url, await launchSession(server.url, newCredentials()));
  });
  afterAll(async () => {
    await browser.close();
    await server?.remove();
  });

  async function send(source: string): Promise<void> {
    await openCode(ada.page, slug);
    await writeCode(ada.page, source);
    await submit(ada.page);
  }

  test('is called one, and counts against nobody', async () => {
    let killed = 0;
    const timer = setInterval(() => {
      killed += killWorkers(server.process.pid!);
    }, killEveryMs);
    try {
      await send('function maximumGap() {\n  return /^(a+)+$/.test("a".repeat(60) + "b");\n}\n');
      const panel = await verdictShown(ada.page, 'Grader fault', faultMsMax);
      expect(await panel.textContent()).toMatch(/our fault, not yours.*your code is kept/s);
    } finally {
      clearInterval(timer);
    }
    expect(killed).toBeGreaterThan(2);
  });

  test('is over when workers live again', async () => {
    await send(submissionOf(slug, 'accepted'));
    await verdictShown(ada.page, 'Accepted', acceptedMsMax);
  });

  test('leaves nothing wrong on the pages', () => noComplaints(ada));
});
