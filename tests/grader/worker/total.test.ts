/** No argument of any built-in makes a charge anything but a whole number: what follows is counted as in a fresh run. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {chargedNatives} from '#lib/grader/worker/realm/natives';

const operationsMax = 200_000;
const turns = 1000;
/** Receivers and arguments; the ones that change say another thing each time they are asked. */
const values = [
  ...['NaN', 'Infinity', '-Infinity', '-0', '-1', '1.5', '2 ** 53', '1e308', '10n', "'text'", "''", 'null'],
  ...[
    'undefined',
    'true',
    'Symbol.iterator',
    '[1, 2, 3]',
    'new Float64Array(3)',
    'new Map([[1, 2]])',
    'new Set([1])',
  ],
  ...[
    '/t/g',
    '{length: Infinity}',
    '{length: NaN}',
    '{length: -1}',
    '{length: 2 ** 53}',
    '{length: 2.5}',
    "{length: '3'}",
  ],
  ...['{get length() { return changing(); }}', '{valueOf: changing}', '{toString: changing}'],
  ...['{[Symbol.toPrimitive]: changing}', '{valueOf() { throw 1; }}', 'new Proxy([1, 2], {})'],
  ...[
    'new Proxy({length: 5}, {get: () => changing()})',
    'new Proxy({}, {get() { throw 1; }})',
    '(x) => x',
    'Math.sin',
  ],
  'function* () { yield 1; }()',
];
const receivers = [
  ...['-0', '2 ** 53', "'text'", '[1, 2, 3]', 'new Float64Array(3)', 'new Map([[1, 2]])', 'new Set([1])'],
  ...['{length: Infinity}', '{length: 2 ** 53}', '{length: 2.5}', "{length: '3'}"],
  ...['{get length() { return changing(); }}', 'new Proxy([1, 2], {})'],
  'new Proxy({length: 5}, {get: () => changing()})',
];
/** What every built-in works on and is given once: a charge for a part of an operation once ended the run. */
const always = '{length: 2.5}';
const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

function sourceOf(method: string): string {
  return `function f(self, first, n) {
    let asked = 0;
    const answers = [3, NaN, Infinity, 2 ** 53, '7', -1];
    const changing = () => answers[asked++ % answers.length];
    const all = () => [${values.join(', ')}];
    try { Reflect.apply(${method}, all()[self], [all()[first], all()[(first + 7) % all().length]]); } catch {}
    for (let i = 0; i < n; i++);
  }`;
}

test('whatever a metered built-in is given, a following loop costs what it is long', async () => {
  const placeOf = (value: string): number => {
    expect(values).toContain(value);
    return values.indexOf(value);
  };
  let seed = 7;
  const draw = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const wrong: string[] = [];
  for (const method of chargedNatives) {
    const drawn = Array.from(
      {length: 14},
      () => [placeOf(receivers[draw(receivers.length)]!), draw(values.length)] as const,
    );
    const pairs = [
      [placeOf(always), draw(values.length)] as const,
      [placeOf('[1, 2, 3]'), placeOf(always)] as const,
      ...drawn,
    ];
    const cases = pairs.flatMap(([self, first]) =>
      [0, turns].map((n) => ({inputJson: JSON.stringify([self, first, n]), operationsMax})),
    );
    const job = candidateJob({
      signature,
      language: 'javascript',
      source: sourceOf(method),
      seed: 1,
      withConsole: false,
      cases,
    });
    const {outcomes, refused} = await runBatch(pool, job, candidateAllowance);
    if (refused !== undefined) wrong.push(`${method}: ${refused.message}`);
    pairs.forEach(([self, first], index) => {
      const [none, looped] = [outcomes.get(2 * index), outcomes.get(2 * index + 1)];
      const isSpent = none?.kind === 'limit' || looped?.kind === 'limit';
      const isRight =
        isSpent || (none?.kind === 'returned' && looped?.operations === none.operations + turns);
      const isWhole = [none, looped].every((one) => Number.isSafeInteger(one?.operations));
      if (!isRight || !isWhole)
        wrong.push(
          `${method} on ${values[self]} with ${values[first]}: ${none?.kind} ${none?.operations} ${looped?.operations}`,
        );
    });
  }
  expect(wrong).toEqual([]);
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
