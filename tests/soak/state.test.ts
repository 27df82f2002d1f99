/** Every object of a realm is changed by itself in every way, and the whole realm is looked at after each. */
import {expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {ways} from '../grader/state-programs';
import {differencesAfter} from '../grader/state-walk';

/** A job has a bound of processor time for all of its cases. */
const changesPerJob = 300;

test('no object of a realm holds what a case has left, in whatever way it was left', async () => {
  const pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
  const {objects} = await differencesAfter(pool, []);
  const changes = ways.flatMap((way) => Array.from({length: objects}, (_, at) => [way, at, at + 1] as const));
  for (let from = 0; from < changes.length; from += changesPerJob) {
    const {differences} = await differencesAfter(pool, changes.slice(from, from + changesPerJob));
    expect(differences).toEqual([]);
  }
  console.info(`${objects} objects, each changed in ${ways.length} ways: nothing stays`);
  await pool.close();
});
