import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['average', 'peak', 'cores', 'bandwidth', 'storage', 'memory'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-average',
      group: 'samples',
      sample: true,
      input: {question: 'average'},
    },
    {
      id: 'peak',
      group: 'answers',
      category: 'the question about peak rate',
      input: {question: 'peak'},
    },
    {
      id: 'cores',
      group: 'answers',
      category: 'the question about cores of the servers',
      input: {question: 'cores'},
    },
    {
      id: 'bandwidth',
      group: 'answers',
      category: 'the question about bandwidth at the peak',
      input: {question: 'bandwidth'},
    },
    {
      id: 'storage',
      group: 'answers',
      category: 'the question about storage for a year',
      input: {question: 'storage'},
    },
    {
      id: 'memory',
      group: 'answers',
      category: 'the question about memory of a cache',
      input: {question: 'memory'},
    },
  ],
});
