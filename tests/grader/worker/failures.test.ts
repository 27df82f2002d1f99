/** What a program reads of the engine's errors is the same with the meter and without: names, messages, texts, stacks. */
import {afterAll, expect, test} from 'vitest';
import {createRandom} from '#lib/exercise-sdk/random';
import {failingProgram, worded} from './failures';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

test('errors name the source and lie in it, whatever fails and wherever', async () => {
  for (let seed = 0; seed < 150; seed++) {
    const source = failingProgram(createRandom(`failures ${seed}`));
    const answer = await twin.run({source});
    expect(worded(answer!.metered.text), `seed ${seed}\n${source}`).toBe(worded(answer!.plain.text));
  }
});
