/** As tests/grader/worker/failures.test.ts, for longer: `FAILURES=<how many programs>`, two thousand if nothing is said. */
import {afterAll, expect, test} from 'vitest';
import {createRandom} from '#lib/exercise-sdk/random';
import {failingProgram, worded} from '../grader/worker/failures';
import {createTwin} from '../grader/worker/twin';

const programs = Number(process.env.FAILURES ?? 2000);
const twin = createTwin();
afterAll(() => twin.close());

test('thousands of failures are worded and placed as without the meter', async () => {
  const different: string[] = [];
  for (let i = 0; i < programs; i++) {
    const source = failingProgram(createRandom(`long ${i}`));
    const answer = await twin.run({source});
    if (worded(answer!.metered.text) !== worded(answer!.plain.text)) different.push(`${i}\n${source}`);
  }
  // What is left are places that the engine itself gives otherwise to the same expression in other surroundings.
  expect(different.slice(0, 5)).toEqual([]);
});
