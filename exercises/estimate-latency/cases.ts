import {defineCases} from '#lib/exercise-sdk/cases';
import type {WrittenInput} from '#lib/exercise-sdk/written';

const questions = ['memory', 'ssd', 'datacentre', 'ocean', 'sequential', 'page'];

export default defineCases<WrittenInput>({
  badInputs: [{question: 'none'}, {}, []],
  generate: (random) => ({question: random.pick(questions)}),
  cases: [
    {
      id: 'sample-memory',
      group: 'samples',
      sample: true,
      input: {question: 'memory'},
    },
    {
      id: 'ssd',
      group: 'answers',
      category: 'the question about solid-state disk',
      input: {question: 'ssd'},
    },
    {
      id: 'datacentre',
      group: 'answers',
      category: 'the question about within a data centre',
      input: {question: 'datacentre'},
    },
    {
      id: 'ocean',
      group: 'answers',
      category: 'the question about across an ocean',
      input: {question: 'ocean'},
    },
    {
      id: 'sequential',
      group: 'answers',
      category: 'the question about a gigabyte from memory',
      input: {question: 'sequential'},
    },
    {
      id: 'page',
      group: 'answers',
      category: 'the question about a page of ten queries',
      input: {question: 'page'},
    },
  ],
});
