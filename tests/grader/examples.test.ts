/** What is said of examples, by a real grader with the wrong solutions of real packages. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {packageFolder} from '#lib/exercises/package-folders';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {inputOf} from '#lib/kinds/inputs';
import type {ExamplesResult} from '#lib/verdict/examples';
import {sharedPrepared} from '../support/prepared-exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

async function prepare(slug: string): Promise<PreparedExercise> {
  const loaded = await loadPackage(packageFolder('exercises', slug));
  if (!loaded.ok) throw new Error(`${slug} does not load`);
  const prepared = await prepareCached(loaded.value, grader.author, sharedPrepared);
  if (!prepared.ok) throw new Error(`${slug} is not prepared`);
  return prepared.value;
}

/** Checks texts as a person types them. */
async function check(
  exercise: PreparedExercise,
  written: ReadonlyArray<readonly [input: string, expected: string]>,
): Promise<ExamplesResult> {
  const {parse, parseOutput} = inputOf(exercise.signature);
  const examples = written.map(([inputText, expectedText], index) => {
    const input = parse(inputText);
    if (!input.ok) throw new Error(input.message);
    const expected = parseOutput!(input.value, expectedText);
    if (!expected.ok) throw new Error(expected.message);
    return {
      id: String(index),
      inputJson: encodeTagged(input.value),
      expectedJson: encodeTagged(expected.value),
    };
  });
  return grader.checkExamples({exercise, examples});
}

describe('of a class', () => {
  const recency = 'LRUCache(2)\nput(1, 1)\nput(2, 2)\nget(1)\nput(3, 3)\nget(1)\nget(2)';
  let exercise: PreparedExercise;
  beforeAll(async () => {
    exercise = await prepare('lru-cache');
  });

  test('a right example is right, and catches mistakes', async () => {
    const {examples, caught} = await check(exercise, [[recency, '1\n1\n-1']]);
    expect(examples).toEqual([{id: '0', isRight: true}]);
    expect(caught!.count).toBeGreaterThan(0);
    expect(caught!.count).toBeLessThan(caught!.total);
  });

  test('a wrong example is answered with what the reference gives, and catches nothing', async () => {
    const {examples, caught} = await check(exercise, [[recency, '1\n-1\n2']]);
    expect(examples).toEqual([
      {id: '0', isRight: false, answerText: ['–', '–', '–', '1', '–', '1', '-1'].join('\n')},
    ]);
    expect(caught!.count).toBe(0);
  });

  test('an example that asks nothing new catches nothing more', async () => {
    const alone = await check(exercise, [[recency, '1\n1\n-1']]);
    const both = await check(exercise, [
      [recency, '1\n1\n-1'],
      ['LRUCache(1)\nget(1)', '-1'],
    ]);
    expect(both.caught!.count).toBeGreaterThanOrEqual(alone.caught!.count);
    expect(both.caught!.total).toBe(alone.caught!.total);
  });
});

test('where several answers are right, each of them is', async () => {
  const exercise = await prepare('longest-common-subsequence');
  const several = exercise.hasChecker ? exercise : await prepare('shortest-path');
  const sample = several.cases.find(({sample: isSample}) => isSample)!;
  const {examples} = await grader.checkExamples({
    exercise: several,
    examples: [{id: '0', inputJson: sample.inputJson, expectedJson: sample.expectedJson}],
  });
  expect(examples).toEqual([{id: '0', isRight: true}]);
});

test('a package without wrong solutions says nothing of them', async () => {
  const {mistakes: _, ...exercise} = await prepare('lru-cache');
  const result = await check(exercise, [['LRUCache(1)\nget(1)', '-1']]);
  expect(result).toEqual({examples: [{id: '0', isRight: true}]});
});

describe('what is expected reads back as it is written', () => {
  test.each(['lru-cache', 'dijkstra', 'lcs-string', 'rate-limiter', 'union-find', 'radix-sort'])(
    'in every case of %s',
    async (slug) => {
      const {signature, cases} = await prepare(slug);
      const {formatOutput, parseOutput} = inputOf(signature);
      for (const {inputJson, expectedJson} of cases) {
        const text = formatOutput(decodeTagged(expectedJson));
        if (/… \([\d,]+ characters\)/.test(text)) continue;
        const parsed = parseOutput!(decodeTagged(inputJson), text);
        expect(parsed.ok ? encodeTagged(parsed.value) : parsed.message).toBe(
          encodeTagged(decodeTagged(expectedJson)),
        );
      }
    },
  );
});
