/** No argument of any built-in makes a charge anything but a whole number: what follows is counted as in a fresh run. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {operationsMax, signature, wrongCharges} from './total';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

test('whatever a metered built-in is given, a following loop costs what it is long', async () => {
  // The soak draws forty.
  expect(await wrongCharges(pool, 4)).toEqual([]);
});

test('a built-in asks for a length or a number as often as it would without the meter', async () => {
  const source = `function f() {
    const heard = [];
    const tell = (name, value) => ({valueOf() { heard.push(name); return value; }, toString() { heard.push(name); return 'x' + value; }});
    ''.padEnd(tell('pad', 3));
    'ab'.repeat(tell('repeat', 2));
    [1, 2, 3].splice(tell('splice', 1));
    Array.prototype.includes.call({get length() { heard.push('length'); return 1; }}, 1);
    String.prototype.trim.call(tell('trim', 1));
    'abc'.startsWith(tell('start', 1));
    Array.from({get length() { heard.push('from'); return 1; }});
    [...{get [Symbol.iterator]() { heard.push('iterator'); return [][Symbol.iterator]; }, length: 0}];
    return heard;
  }`;
  const cases = [{inputJson: '[]', operationsMax}];
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
  const outcome = (await runBatch(pool, job, candidateAllowance)).outcomes.get(0);
  const heard = ['pad', 'repeat', 'splice', 'length', 'trim', 'start', 'from', 'iterator'];
  expect(outcome).toMatchObject({kind: 'returned', valueJson: JSON.stringify(heard)});
});
