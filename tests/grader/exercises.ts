/** Small exercises, made by hand, for tests of the grader. */
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {FunctionSignature} from '#lib/kinds/function/signature';

type Case = {
  readonly id: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly sample?: boolean;
  readonly group?: string;
  readonly operationsMax?: number;
};

const blank = {
  version: 1,
  contentHash: '0'.repeat(64),
  title: 'A test',
  languages: ['javascript', 'typescript'],
  difficulty: 'easy',
  topics: [],
  limits: {operationsFactor: 10, operationsMin: 100_000, memoryMbMax: 64},
  hints: [],
  statement: '',
  editorial: '',
  hasChecker: false,
} as const;

export function toCases(cases: readonly Case[]): PreparedCase[] {
  return cases.map(({id, input, expected, sample = false, group, operationsMax = 2_000_000}) => ({
    id,
    group: group ?? (sample ? 'samples' : 'hidden'),
    sample,
    category: `the case ${id}`,
    inputJson: JSON.stringify(input),
    expectedJson: JSON.stringify(expected, (_, value) => (value === undefined ? {$: 'undefined'} : value)),
    referenceOperations: 100,
    operationsMax,
  }));
}

const sumSignature: FunctionSignature = {
  kind: 'function',
  name: 'sum',
  parameters: [{name: 'numbers', type: 'int[]', rules: {length: [0, 1000], items: {min: -1000, max: 1000}}}],
  returns: 'int',
};

/** sum(numbers): a function exercise of 20 cases, two of them samples. */
export function sumExercise(changes: Partial<PreparedExercise> = {}): PreparedExercise {
  const lists = Array.from({length: 20}, (_, i) =>
    Array.from({length: i * 5}, (_, k) => ((k * 37) % 101) - 50),
  );
  return {
    ...blank,
    slug: 'sum',
    signature: sumSignature,
    groups: [
      {id: 'samples', title: 'Samples', points: 0},
      {id: 'small', title: 'Small', points: 40},
      {id: 'large', title: 'Large', points: 60},
    ],
    reference: {
      language: 'javascript',
      source: 'function sum(numbers) { return numbers.reduce((a, b) => a + b, 0); }',
    },
    authorScript: `var author = {
      cases: {
        cases: [{id: 'one', group: 'samples', sample: true, input: [[1, 2]]}, {id: 'two', group: 'small', input: (random) => [[random.int(1, 9)]]}],
        badInputs: [[['x']]],
        rules: ([numbers]) => (numbers.includes(13) ? '13 is not allowed' : undefined),
        generate: (random, size) => [random.array(random.int(0, size), () => random.int(-9, 9))],
      },
      check: (input, actual, expected) => (actual === expected ? {ok: true} : {ok: false, reason: 'is not the sum, ' + expected}),
      createRandom: (seed) => {
        let state = 7;
        for (const character of String(seed)) state = (state * 31 + character.charCodeAt(0)) % 65521;
        const int = (min, max) => { state = (state * 17364 + 1) % 65521; return min + (state % (max - min + 1)); };
        return {int, array: (length, make) => Array.from({length}, (_, i) => make(i))};
      },
    };`,
    cases: toCases(
      lists.map((numbers, i) => ({
        id: `case-${i}`,
        sample: i < 2,
        group: i < 2 ? 'samples' : i < 10 ? 'small' : 'large',
        input: [numbers],
        expected: numbers.reduce((a, b) => a + b, 0),
      })),
    ),
    ...changes,
  };
}

const counterSignature: ClassSignature = {
  kind: 'class',
  name: 'Counter',
  parameters: [{name: 'start', type: 'int'}],
  methods: [
    {name: 'add', parameters: [{name: 'amount', type: 'int'}], returns: 'void'},
    {name: 'value', parameters: [], returns: 'int'},
  ],
  callsMax: 1000,
};

/** class Counter(start) { add(amount), value() } */
export function counterExercise(changes: Partial<PreparedExercise> = {}): PreparedExercise {
  return {
    ...sumExercise(),
    slug: 'counter',
    signature: counterSignature,
    groups: [{id: 'hidden', title: 'Hidden', points: 100}],
    reference: {
      language: 'javascript',
      source:
        'class Counter { constructor(n) { this.n = n; } add(k) { this.n += k; } value() { return this.n; } }',
    },
    authorScript: `var author = {
      cases: {
        cases: [],
        badInputs: [],
        generate: (random, size) => ({
          construct: [random.int(0, 9)],
          calls: random.array(random.int(1, size), () => (random.int(0, 1) ? ['add', random.int(0, 9)] : ['value'])),
        }),
      },
      createRandom: (seed) => {
        let state = 7;
        for (const character of String(seed)) state = (state * 31 + character.charCodeAt(0)) % 65521;
        const int = (min, max) => { state = (state * 17364 + 1) % 65521; return min + (state % (max - min + 1)); };
        return {int, array: (length, make) => Array.from({length}, (_, i) => make(i))};
      },
    };`,
    cases: toCases([
      {
        id: 'sample',
        sample: true,
        input: {construct: [1], calls: [['value'], ['add', 2], ['value']]},
        expected: [1, undefined, 3],
      },
      {
        id: 'long',
        input: {construct: [0], calls: [['add', 5], ['add', -7], ['value'], ['value']]},
        expected: [undefined, undefined, -2, -2],
      },
    ]),
    ...changes,
  };
}
