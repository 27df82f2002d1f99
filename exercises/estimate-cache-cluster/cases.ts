import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['hot', 'memory', 'nodes', 'database', 'lost', 'warm'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-hot',
      group: 'samples',
      sample: true,
      input: {question: 'hot'},
    },
    {
      id: 'memory',
      group: 'answers',
      category: 'the question about memory in all nodes',
      input: {question: 'memory'},
    },
    {
      id: 'nodes',
      group: 'answers',
      category: 'the question about the number of nodes',
      input: {question: 'nodes'},
    },
    {
      id: 'database',
      group: 'answers',
      category: 'the question about what reaches the database',
      input: {question: 'database'},
    },
    {
      id: 'lost',
      group: 'answers',
      category: 'the question about the loss of a node',
      input: {question: 'lost'},
    },
    {
      id: 'warm',
      group: 'answers',
      category: 'the question about the time until it is warm',
      input: {question: 'warm'},
    },
  ],
});
