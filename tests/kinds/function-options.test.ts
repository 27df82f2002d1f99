import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Grade} from '#lib/verdict/grade';
import {sumExercise, toCases} from '../grader/exercises';

const signature: FunctionSignature = {
  kind: 'function',
  name: 'sorted',
  parameters: [{name: 'rows', type: 'int[][]'}],
  returns: 'int[][]',
};
const cases = toCases([
  {
    id: 'rows',
    input: [[[3, 1], [2], [1, 1]]],
    expected: [[1, 1], [2], [3, 1]],
    sample: true,
  },
]);
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

function grade(source: string, options: Partial<FunctionSignature>): Promise<Grade> {
  const exercise = sumExercise({signature: {...signature, ...options}, cases});
  return grader.grade({exercise, language: 'javascript', source, seed: 1});
}

const inPlace = 'function sorted(rows) { return rows.sort((a, b) => a[0] - b[0]); }';
const ofACopy = 'function sorted(rows) { return [...rows].sort((a, b) => a[0] - b[0]); }';
const byHand = `function sorted(rows) {
  const result = [];
  for (const row of rows) {
    let at = result.length;
    while (at > 0 && result[at - 1][0] > row[0]) at--;
    result.splice(at, 0, row);
  }
  return result;
}`;

test('arguments may be changed where nothing is said', async () => {
  expect(await grade(inPlace, {})).toMatchObject({verdict: 'accepted'});
});

test('with keepsArguments, an argument that was changed is a wrong answer that names it', async () => {
  const result = await grade(inPlace, {keepsArguments: true});
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample?.sentence).toMatch(/ changed its argument rows, which must stay as it was$/);
});

test('with keepsArguments, a change deep inside an argument is seen', async () => {
  const result = await grade(
    ofACopy.replace('{ return', '{ rows[0].push(9); rows[0].length = 2; rows[1][0] = 2.5; return'),
    {
      keepsArguments: true,
    },
  );
  expect(result.counterexample?.sentence).toMatch(/ changed its argument rows/);
});

test('with keepsArguments, an argument that was changed and put back is as it was', async () => {
  const source = ofACopy.replace('{ return', '{ rows.push([]); rows.pop(); return');
  expect(await grade(source, {keepsArguments: true})).toMatchObject({verdict: 'accepted'});
});

test("with withoutSort, the built-in sorts throw and a sort of one's own does not", async () => {
  const options = {withoutSort: true};
  expect(await grade(byHand, options)).toMatchObject({verdict: 'accepted'});
  for (const source of [
    ofACopy,
    ofACopy.replace('.sort(', '.toSorted('),
    ofACopy.replace('[...rows].sort', 'Array.prototype.sort.call([...rows], (a, b) => a[0] - b[0]); void'),
    `const order = Array.prototype.sort; ${ofACopy.replace('.sort(', '.map((row) => row), order.call([...rows],')}`,
    byHand.replace('return result', 'new Int8Array([2, 1]).sort(); return result'),
    byHand.replace('return result', 'new Int8Array([2, 1]).toSorted(); return result'),
  ]) {
    const result = await grade(source, options);
    expect(result).toMatchObject({verdict: 'runtime-error'});
    expect(result.message).toContain('the built-in sorts are switched off in this exercise');
  }
});

test('with returnsNew, a call that returns its argument is a wrong answer that names it', async () => {
  const inOrder = toCases([{id: 'rows', input: [[[1], [2]]], expected: [[1], [2]], sample: true}]);
  const submit = (source: string, options: Partial<FunctionSignature>): Promise<Grade> => {
    const exercise = sumExercise({signature: {...signature, ...options}, cases: inOrder});
    return grader.grade({exercise, language: 'javascript', source, seed: 1});
  };
  const itself = 'function sorted(rows) { return rows; }';
  expect(await submit(itself, {keepsArguments: true})).toMatchObject({verdict: 'accepted'});
  const result = await submit(itself, {keepsArguments: true, returnsNew: true});
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample?.sentence).toMatch(/ returned its argument rows itself, not a new value$/);
  expect(await submit('function sorted(rows) { return [...rows]; }', {returnsNew: true})).toMatchObject({
    verdict: 'accepted',
  });
});
