/**
 * The limits of two exercises part heavy but right styles from work that is not needed, although the styles leave less than the
 * factor of two that `verify` asks of a package's own accepted submissions.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {sharedPrepared} from '../support/prepared-exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

/** What an honest style may use of a limit at most. */
const shareMax = 0.67;

async function prepared(slug: string): Promise<PreparedExercise> {
  const loaded = await loadPackage(`exercises/${slug}`);
  if (!loaded.ok) throw new Error(`${slug} does not load`);
  const exercise = await prepareCached(loaded.value, grader.author, sharedPrepared);
  if (!exercise.ok) throw new Error(`${slug} cannot be prepared`);
  return exercise.value;
}

const grade = (exercise: PreparedExercise, source: string): Promise<Grade> =>
  grader.grade({exercise, language: 'javascript', source, seed: 1});

function largestShare(exercise: PreparedExercise, {cases}: Grade): number {
  const limits = new Map(exercise.cases.map(({id, operationsMax}) => [id, operationsMax]));
  return Math.max(...cases.map(({id, operations}) => operations / limits.get(id)!));
}

/** A table by rows; `row` makes one, `write` and `read` are what is done with a cell. */
const table = (before: string, row: string, read: string, write: string, cell = ''): string => `${before}
function longestCommonSubsequence(a, b) {
  let above = ${row}, waste = 0;
  const get = (row, j) => ${read};
  for (let i = 0; i < a.length; i++) {
    const row = ${row};
    for (let j = 0; j < b.length; j++) {
      ${cell}
      const value = a[i] === b[j] ? get(above, j - 1) + 1 : Math.max(get(above, j), get(row, j - 1));
      ${write};
    }
    above = row;
  }
  return waste < 0 ? waste : get(above, b.length - 1);
}`;
const inMaps = `function longestCommonSubsequence(text1, text2) {
  let above = new Map();
  for (let i = 0; i < text1.length; i++) {
    const row = new Map();
    for (let j = 0; j < text2.length; j++) {
      row.set('c' + j, text1[i] === text2[j]
        ? (above.get('c' + (j - 1)) ?? 0) + 1
        : Math.max(above.get('c' + j) ?? 0, row.get('c' + (j - 1)) ?? 0));
    }
    above = row;
  }
  return above.get('c' + (text2.length - 1)) ?? 0;
}`;
const honest = {
  'Maps with text keys': inMaps,
  'Maps with numbers as keys': table('', 'new Map()', 'row.get(j) ?? 0', 'row.set(j, value)'),
  'objects with text keys': table('', '{}', "row['c' + j] ?? 0", "row['c' + j] = value"),
  'lists that grow': table('', '[]', 'row[j] ?? 0', 'row.push(value)'),
};
const typed = ['new Uint16Array(b.length + 1)', 'row[j + 1]', 'row[j + 1] = value'] as const;
/** A cell of the reference costs nearly two operations, a turn of this loop one. */
const twelvefold = 'for (let k = 0; k < 12; k++) waste += k;';
const wasteful = {
  '12 turns in each cell': table('', ...typed, twelvefold),
  'a length of Infinity first': table("try { ''.padEnd(Infinity); } catch {}", ...typed, twelvefold),
  'a recursion of 60 in each cell': table(
    'const spend = (k) => (k === 0 ? 0 : 1 + spend(k - 1));',
    ...typed,
    'waste += spend(60);',
  ),
};

test('longest-common-subsequence takes rows of any kind, and not twelve times the work of a table', async () => {
  const exercise = await prepared('longest-common-subsequence');
  for (const [name, source] of Object.entries(honest)) {
    const graded = await grade(exercise, source);
    expect([name, graded.verdict]).toEqual([name, 'accepted']);
    expect(largestShare(exercise, graded), name).toBeLessThanOrEqual(shareMax);
  }
  for (const [name, source] of Object.entries(wasteful)) {
    const {verdict} = await grade(exercise, source);
    expect([name, verdict]).toEqual([name, 'time-limit']);
  }
});

test('lru-cache takes a pattern made and a line printed in each call', async () => {
  const exercise = await prepared('lru-cache');
  const source = `class LRUCache {
    constructor(capacity) { this.capacity = capacity; this.entries = new Map(); }
    get(key) {
      console.log('%d', key, new RegExp('x', 'g'));
      if (!this.entries.has(key)) return -1;
      const value = this.entries.get(key);
      this.entries.delete(key);
      this.entries.set(key, value);
      return value;
    }
    put(key, value) {
      this.entries.delete(key);
      this.entries.set(key, value);
      console.log('%d %i %f', '42', '42.9', '1.5', new RegExp('x', 'g'));
      if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value);
    }
  }`;
  const graded = await grade(exercise, source);
  expect(graded.verdict).toBe('accepted');
  expect(largestShare(exercise, graded)).toBeLessThanOrEqual(shareMax);
});
