/** What an operation may cost at most, by search; the worst ten are in tests/grader/README.md. */
import {expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {burn, steps} from '../grader/burn';

const timesMax = 20;
/** What is still charged too little (2026-11-29), and what it may cost meanwhile: it must not grow. See tests/grader/README.md. */
const beyond: Readonly<Record<string, number>> = {
  'a delegation': 700,
  'a replaced text': 300,
  'a key of many': 250,
  'a proxy': 140,
  'an iterator helper': 130,
};
/** For the rest. */
const othersMax = 90;

test(`no operation costs more turns of a plain loop than is known; ${timesMax} is the aim`, async () => {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  try {
    const found = await burn(pool, Object.keys(steps), [1, 8], 5);
    for (const {name, nsPerOperation, times} of found.slice(0, 10)) {
      console.info(`${times.toFixed(1)} turns, ${nsPerOperation.toFixed(1)} ns: ${name}`);
    }
    const most = (name: string): number => beyond[name.replace(/, \d+ in a row$/, '')] ?? othersMax;
    console.info(
      `${found.filter(({times}) => times > timesMax).length} of ${found.length} are above the aim`,
    );
    expect(found.filter(({name, times}) => times > most(name)).map(({name}) => name)).toEqual([]);
  } finally {
    await pool.close();
  }
});
