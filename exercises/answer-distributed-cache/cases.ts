import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['moved', 'memory', 'hot', 'placement', 'consistency', 'stampede'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-moved',
      group: 'samples',
      sample: true,
      input: {question: 'moved'},
    },
    {
      id: 'memory',
      group: 'answers',
      category: 'the question about memory in all',
      input: {question: 'memory'},
    },
    {
      id: 'hot',
      group: 'answers',
      category: 'the question about the busiest node',
      input: {question: 'hot'},
    },
    {
      id: 'placement',
      group: 'answers',
      category: 'the question about where a key lies',
      input: {question: 'placement'},
    },
    {
      id: 'consistency',
      group: 'answers',
      category: 'the question about what a reader may see',
      input: {question: 'consistency'},
    },
    {
      id: 'stampede',
      group: 'answers',
      category: 'the question about a popular entry expires',
      input: {question: 'stampede'},
    },
  ],
});
