import {type CanvasInput, playedWith} from '#lib/exercise-sdk/canvas';
import {defineCases} from '#lib/exercise-sdk/cases';

/** Where a machine is lost there is a run for every node; one seed is enough. */
const seedsOf = (scenario: string): number => (scenario === 'loss' ? 1 : 3);

const scenarios = ['steady', 'peak', 'loss', 'lag'];

export default defineCases<CanvasInput>({
  badInputs: [
    {scenario: 'none', seeds: [1]},
    {scenario: scenarios[0], seeds: []},
    {scenario: scenarios[0], seeds: [1, 1]},
    {scenario: scenarios[0], seeds: [0.5]},
    [],
  ],
  generate: (random) => {
    const scenario = random.pick(scenarios);
    return playedWith(scenario, random, seedsOf(scenario));
  },
  cases: [
    {
      id: 'sample-peak',
      group: 'samples',
      sample: true,
      input: {scenario: 'peak', seeds: [11, 12, 13]},
    },
    {
      id: 'sample-loss',
      group: 'samples',
      sample: true,
      input: {scenario: 'loss', seeds: [11]},
    },
    {
      id: 'steady',
      group: 'load',
      category: 'an average hour',
      input: (random) => playedWith('steady', random, 3),
    },
    {
      id: 'peak',
      group: 'load',
      category: 'the evening',
      input: (random) => playedWith('peak', random, 3),
    },
    {
      id: 'loss',
      group: 'faults',
      category: 'any one machine is lost',
      input: (random) => playedWith('loss', random, 1),
    },
    {
      id: 'lag',
      group: 'faults',
      category: 'a replica lags four seconds behind',
      input: (random) => playedWith('lag', random, 3),
    },
  ],
});
