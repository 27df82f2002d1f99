/** What an operation may cost at most, by search; the worst ten are in tests/grader/README.md. */
import {expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {type Burned, burn, drawSteps, steps} from '../grader/burn';

const timesMax = 20;
const slack = 2;
/** Held by processor time (tests/grader/README.md), and what it may cost. */
const exceptions: Readonly<Record<string, number>> = {'a delegation': 500};
const drawnCount = 150;
const seed = Number(process.env.SEED ?? 20_261_129);

async function search(): Promise<Burned[]> {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  try {
    const listed = await burn(pool, steps, [1, 8], 5);
    const drawn = await burn(pool, drawSteps(seed, drawnCount), [1, 4], 5);
    return [...listed, ...drawn].sort((a, b) => b.times - a.times);
  } finally {
    await pool.close();
  }
}

test(`no operation costs more than ${timesMax} turns of a plain loop, up to what measuring adds`, async () => {
  const found = await search();
  for (const {name, nsPerOperation, times} of found.slice(0, 30)) {
    console.info(`${times.toFixed(1)} turns, ${nsPerOperation.toFixed(1)} ns: ${name}`);
  }
  console.info(`${found.filter(({times}) => times > timesMax).length} of ${found.length} are above the aim`);
  const most = (name: string): number => exceptions[name.split(',')[0]!] ?? slack * timesMax;
  expect(found.filter(({name, times}) => times > most(name)).map(({name}) => name)).toEqual([]);
});
