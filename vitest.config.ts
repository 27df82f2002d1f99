/**
 * How the tests run. `unit` is everything that needs no browser, integration tests included;
 * `browser` drives a real Chromium against a real server and runs one file at a time; `soak` is what takes too long for
 * every run (`npm run test:soak`), one file at a time as well.
 */
import {defineConfig} from 'vitest/config';

/** Ends a test that hangs; never a measure of speed: shared machines are slow for reasons of their own. */
const testTimeoutMs = 180_000;
const browserTimeoutMs = 240_000;
const soakTimeoutMs = 7_200_000;

export default defineConfig({
  test: {
    maxWorkers: 2,
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
          fileParallelism: false,
          testTimeout: browserTimeoutMs,
          hookTimeout: browserTimeoutMs,
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
          hookTimeout: testTimeoutMs,
        },
      },
    ],
  },
});
