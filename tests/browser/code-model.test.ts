/** Thirty random sequences against the model of the newest code; the soak plays five hundred. */
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, inject, test} from 'vitest';
import {launchBrowser} from '../support/browser';
import {playSequences} from '../support/code-sequences';

const found = await launchBrowser();
const count = 30;
const msMax = 900_000;

describe.skipIf('missing' in found)('the newest code', () => {
  const browser = (found as {browser: Browser}).browser;
  afterAll(() => browser.close());

  test(
    `is always reachable in ${count} sequences`,
    async () => {
      expect(await playSequences({browser, url: inject('url'), seed: 1, count})).toEqual({
        played: count,
        failures: [],
      });
    },
    msMax,
  );
});
