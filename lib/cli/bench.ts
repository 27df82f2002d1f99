/**
 * Measures the grader on this machine: a warm submission of 20 cases, and the same in a new process for each submission.
 * Prints figures and ratios of one run; judges nothing.
 */
import type {PreparedExercise} from '#lib/exercises/exercise';
import {createGrader} from '#lib/grader/index';

const warmRounds = 30;
const rounds = 300;
const coldRounds = 8;
const casesCount = 20;

const source = `
class Node {
  constructor() { this.children = new Map(); this.isWord = false; }
}
class Trie {
  constructor() { this.root = new Node(); }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, new Node());
      node = node.children.get(letter);
    }
    node.isWord = true;
  }
  search(word) { return this.walk(word)?.isWord ?? false; }
  startsWith(prefix) { return this.walk(prefix) !== undefined; }
  walk(text) {
    let node = this.root;
    for (const letter of text) {
      node = node.children.get(letter);
      if (node === undefined) return undefined;
    }
    return node;
  }
}`;

/** Twenty cases of sixty calls each; every word is asked for after it was inserted. */
function sampleExercise(): PreparedExercise {
  const word = {name: 'word', type: 'string'};
  const cases = Array.from({length: casesCount}, (_, index) => {
    const words = Array.from({length: 20}, (_, k) => `word${(k * 7919 + index) % 1000}`);
    const calls = words.flatMap((text) => [
      ['insert', text],
      ['search', text],
      ['startsWith', text.slice(0, 3)],
    ]);
    const results = words.map(() => '{"$":"undefined"},true,true').join(',');
    return {
      id: `case-${index}`,
      group: 'all',
      sample: false,
      inputJson: JSON.stringify({construct: [], calls}),
      expectedJson: `[${results}]`,
      referenceOperations: 1000,
      operationsMax: 1_000_000,
    };
  });
  return {
    slug: 'bench',
    version: 1,
    contentHash: '',
    title: 'Bench',
    difficulty: 'easy',
    topics: [],
    signature: {
      kind: 'class',
      name: 'Trie',
      parameters: [],
      methods: [
        {name: 'insert', parameters: [word], returns: 'void'},
        {name: 'search', parameters: [word], returns: 'boolean'},
        {name: 'startsWith', parameters: [word], returns: 'boolean'},
      ],
      callsMax: 1000,
    },
    limits: {operationsFactor: 10, operationsMin: 1000, memoryMbMax: 64},
    groups: [{id: 'all', title: 'All', points: 100}],
    hints: [],
    statement: '',
    editorial: '',
    reference: {language: 'javascript', source},
    authorScript: '',
    hasChecker: false,
    cases,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function show(label: string, times: number[]): number {
  times.sort((a, b) => a - b);
  const median = quantile(times, 0.5);
  console.log(
    `${label.padEnd(48)} median ${median.toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  );
  return median;
}

const exercise = sampleExercise();
const grader = await createGrader();
const gradeOnce = async (of = grader): Promise<void> => {
  const {verdict, message} = await of.grade({exercise, language: 'javascript', source, seed: 1});
  if (verdict !== 'accepted') throw new Error(`the benchmark's own solution got ${verdict}: ${message}`);
};
for (let round = 0; round < warmRounds; round++) await gradeOnce();

const warm: number[] = [];
for (let round = 0; round < rounds; round++) warm.push(await timed(() => gradeOnce()));
const warmMs = show(`warm submission, ${casesCount} cases`, warm);

const began = performance.now();
await Promise.all(Array.from({length: rounds / 2}, () => gradeOnce()));
const perSecond = (rounds / 2 / (performance.now() - began)) * 1000;
console.log(`${'submissions per second, all workers'.padEnd(48)} ${perSecond.toFixed(0)}`);
await grader.close();

const cold: number[] = [];
for (let round = 0; round < coldRounds; round++) {
  cold.push(
    await timed(async () => {
      const own = await createGrader({concurrency: 1, spares: 0});
      await gradeOnce(own);
      await own.close();
    }),
  );
}
const coldMs = show('new process for each submission', cold);
console.log(`${'ratio of latency'.padEnd(48)} ${(coldMs / warmMs).toFixed(0)} ×`);
