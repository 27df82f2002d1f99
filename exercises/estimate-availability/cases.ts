import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['three-nines', 'in-series', 'in-parallel', 'month', 'requests', 'shared'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-three-nines',
      group: 'samples',
      sample: true,
      input: {question: 'three-nines'},
    },
    {
      id: 'in-series',
      group: 'answers',
      category: 'the question about five in series',
      input: {question: 'in-series'},
    },
    {
      id: 'in-parallel',
      group: 'answers',
      category: 'the question about two in parallel',
      input: {question: 'in-parallel'},
    },
    {
      id: 'month',
      group: 'answers',
      category: 'the question about a month of an error budget',
      input: {question: 'month'},
    },
    {
      id: 'requests',
      group: 'answers',
      category: 'the question about the budget in requests',
      input: {question: 'requests'},
    },
    {
      id: 'shared',
      group: 'answers',
      category: 'the question about what is not independent',
      input: {question: 'shared'},
    },
  ],
});
