/** Every metered built-in on values of every kind: what follows it is counted as in a fresh run, or it is named. */
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';
import {chargedNatives} from '#lib/grader/worker/realm/natives';

export const operationsMax = 200_000;
const turns = 1000;
/** Claims a length that no look at its own property tells. */
const endless = '{__proto__: {length: Infinity}}';
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
  endless,
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
export const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;

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

/** Those that were charged wrongly, each with what it was given; `draws` pairs are drawn for each, beside those that all are given. */
export async function wrongCharges(pool: Pool, draws: number): Promise<string[]> {
  const placeOf = (value: string): number => {
    const place = values.indexOf(value);
    if (place < 0) throw new Error(`${value} is not among the values`);
    return place;
  };
  let seed = 7;
  const draw = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const wrong: string[] = [];
  for (const method of chargedNatives) {
    const drawn = Array.from(
      {length: draws},
      () => [placeOf(receivers[draw(receivers.length)]!), draw(values.length)] as const,
    );
    const asking = placeOf(endless);
    const pairs = [
      // As a first argument, and as a second.
      [placeOf('[1, 2, 3]'), asking] as const,
      [placeOf("'text'"), asking] as const,
      [placeOf("'text'"), (asking + values.length - 7) % values.length] as const,
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
  return wrong;
}
