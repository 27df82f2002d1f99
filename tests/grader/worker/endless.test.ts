/** Nothing that walks over an iterable does so unseen: one without an end ends a run by its operations. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {unseenForms, unseenFunctions} from './endless';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

test('every form that walks over an iterable is charged for each step', async () => {
  expect(await unseenForms(pool)).toEqual([]);
});

// The soak tries all.
const isStatic = (name: string): boolean => !name.includes('.prototype.');
const isOwn = (name: string): boolean => !name.includes('.');

test('every constructor and static function is charged for each step of what it walks over', async () => {
  expect(await unseenFunctions(pool, isStatic, isOwn)).toEqual([]);
});
