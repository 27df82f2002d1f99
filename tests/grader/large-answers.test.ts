/** What a worker has answered is not held against the programs that it runs next. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runBatch} from '#lib/grader/host/batch';
import {authorAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {FunctionSignature} from '#lib/kinds/function/signature';

const signature: FunctionSignature = {
  kind: 'function',
  name: 'fill',
  parameters: [{name: 'length', type: 'int'}],
  returns: 'string',
};
const cases = 1_500;
const length = 300_000;

let pool: Pool;
beforeAll(async () => {
  const script = await workerScript(process.cwd());
  pool = createPool(createLaunch(process.cwd(), script), {concurrency: 1, spares: 0});
});
afterAll(() => pool.close());

test(`a program may answer ${cases} times with ${length} characters`, async () => {
  const job = candidateJob({
    signature,
    language: 'javascript',
    source: 'const fill = (length) => "x".repeat(length);',
    seed: 1,
    withConsole: false,
    cases: Array.from({length: cases}, () => ({inputJson: `[${length}]`, operationsMax: 10_000_000})),
  });
  const {outcomes} = await runBatch(pool, job, authorAllowance);
  const others = [...outcomes].filter(([, {kind}]) => kind !== 'returned');
  expect(outcomes.size).toBe(cases);
  expect(others.slice(0, 3)).toEqual([]);
});
