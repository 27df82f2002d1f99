/**
 * How the tests run. `unit` is everything that needs no browser, integration tests included;
 * `browser` drives a real Chromium against a real server, two files at a time, since most of its time is spent waiting:
 * a file that ends or burdens the server has one of its own. `soak` is what takes too long for every run
 * (`npm run test:soak`), one file at a time.
 */
import {defineConfig} from 'vitest/config';
import {LongestFirst} from './tests/support/longest-first.ts';

/** Ends a test that hangs; never a measure of speed: shared machines are slow for reasons of their own. */
const testTimeoutMs = 180_000;
const browserTimeoutMs = 240_000;
const soakTimeoutMs = 7_200_000;
/** A server that is started builds first, when nobody did. */
const startTimeoutMs = 900_000;
/** Ends a wait for what does not come; the default of a second is a measure of speed. */
const pollTimeoutMs = 60_000;

export default defineConfig({
  test: {
    maxWorkers: 2,
    expect: {poll: {timeout: pollTimeoutMs}},
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/http/**', 'tests/soak/**'],
          environment: 'node',
          pool: 'forks',
          testTimeout: testTimeoutMs,
          hookTimeout: testTimeoutMs,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/http/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: ['tests/support/shared-server.ts'],
          testTimeout: browserTimeoutMs,
          hookTimeout: startTimeoutMs,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: soakTimeoutMs,
          hookTimeout: startTimeoutMs,
        },
      },
    ],
  },
});
