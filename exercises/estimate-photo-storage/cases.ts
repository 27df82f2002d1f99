import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['uploads', 'year', 'index', 'reads', 'cdn'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-uploads',
      group: 'samples',
      sample: true,
      input: {question: 'uploads'},
    },
    {
      id: 'year',
      group: 'answers',
      category: 'the question about a year of photos',
      input: {question: 'year'},
    },
    {
      id: 'index',
      group: 'answers',
      category: 'the question about the table of photos',
      input: {question: 'index'},
    },
    {
      id: 'reads',
      group: 'answers',
      category: 'the question about bandwidth of reads',
      input: {question: 'reads'},
    },
    {
      id: 'cdn',
      group: 'answers',
      category: 'the question about what a cdn leaves',
      input: {question: 'cdn'},
    },
  ],
});
