/** What loading the compilers loads with it: each worker pays for that when it starts. */
import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';

test("compilers load no part of Node's HTTP client", () => {
  const script = `await import('./lib/languages/compilers.ts');console.log(JSON.stringify(process.moduleLoadList))`;
  const args = ['--no-node-snapshot', '--input-type=module', '--eval', script];
  const loaded = JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})) as string[];
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((name) => name.includes('undici/undici'))).toEqual([]);
});
