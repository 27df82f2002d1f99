import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['rate', 'database', 'bottleneck', 'plan', 'loss'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-rate',
      group: 'samples',
      sample: true,
      input: {question: 'rate'},
    },
    {
      id: 'database',
      group: 'answers',
      category: 'the question about cores of the database',
      input: {question: 'database'},
    },
    {
      id: 'bottleneck',
      group: 'answers',
      category: 'the question about what gives way first',
      input: {question: 'bottleneck'},
    },
    {
      id: 'plan',
      group: 'answers',
      category: 'the question about the order of measures',
      input: {question: 'plan'},
    },
    {
      id: 'loss',
      group: 'answers',
      category: 'the question about a machine is lost',
      input: {question: 'loss'},
    },
  ],
});
