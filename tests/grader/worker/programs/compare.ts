/** Runs random programs with the meter and without, and says which could tell. */
import {createRandom} from '#lib/exercise-sdk/random';
import {createTwin, type Twin} from '../twin';
import {randomProgram} from './index';

export type Told = {
  /** Programs that ran to their end in both ways. */
  readonly ran: number;
  /** Each with its seed and both reports. */
  readonly different: readonly string[];
};

/** Programs of the seeds `family 0`, `family 1` and so on. */
export async function comparePrograms(family: string, count: number, processes = 1): Promise<Told> {
  const different: string[] = [];
  const seeds = Array.from({length: count}, (_, at) => `${family} ${at}`).values();
  let ran = 0;
  const compareFrom = async (twin: Twin): Promise<void> => {
    for (const seed of seeds) {
      const source = randomProgram(createRandom(seed));
      const answer = await twin.run({source});
      const {plain, metered} = answer ?? {};
      const isSame = plain?.status === metered?.status && plain?.text === metered?.text;
      const areRefused = plain?.status === 'refused' && metered?.status === 'refused';
      if (plain?.status === 'returned') ran++;
      if (answer === undefined || !(isSame || areRefused)) {
        different.push(`${seed}\n${source}\n${JSON.stringify(answer, undefined, 1)}`);
      }
    }
    twin.close();
  };
  await Promise.all(Array.from({length: processes}, () => compareFrom(createTwin())));
  return {ran, different};
}
