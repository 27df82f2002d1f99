/** What an operation may cost, in short; tests/soak/burn.test.ts searches for more. */
import {expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {burn, drawSteps} from './burn';
import {steps} from './burn-steps';

/** Three times the aim: both sides run side by side on one worker, and what else the machine does hits both. */
const timesMax = 60;
const msMin = 2;
/** Steps whose price no other step shares. */
const listed = [
  'a delegation',
  'an error',
  'a caught error',
  'a date in words',
  'a number in a language',
  'a proxy',
  'a class',
  'promises of a Map',
  'a list of promises of a Map',
  'an object of entries',
  'a list of a class',
  'a tried function',
];
const seed = 5;
const drawnCount = 8;

test(`no operation costs more than ${timesMax} turns of a plain loop on the same worker`, async () => {
  const pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
  try {
    const chosen = Object.fromEntries(listed.map((name) => [name, steps[name]!]));
    const found = await burn(pool, {...chosen, ...drawSteps(seed, drawnCount)}, [1], msMin, timesMax);
    const above = found.filter(({times}) => times > timesMax);
    expect(above.map(({name, times}) => `${name}: ${Math.round(times)} turns`)).toEqual([]);
  } finally {
    await pool.close();
  }
});
