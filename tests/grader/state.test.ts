/** No state passes from one run to the next, in any kind. One object at a time: tests/soak/state.test.ts. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readReport} from '#lib/exercise-sdk/history';
import {scenarioOf} from '#lib/exercise-sdk/simulation';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {runBatch} from '#lib/grader/host/batch';
import {authorAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {AsyncSignature} from '#lib/kinds/async/signature';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {compilers} from '#lib/languages/compilers';
import {functionProgram, kit, ways} from './state-programs';
import {type Change, differencesAfter} from './state-walk';

const objectsAtOnce = 120;
/** More than a realm has. */
const objectsMax = 1_200;

/** A function that is added, and one in the place of another. */
const polyfill = 'Array.prototype.last = function () { return this[this.length - 1]; };\n';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

function changesOf(atOnce: number): Change[] {
  const places = Array.from({length: Math.ceil(objectsMax / atOnce)}, (_, index) => index * atOnce);
  return [
    ...ways.flatMap((way) => places.map((from): Change => [way, from, from + atOnce])),
    ['statics', 0, 0],
  ];
}

test('the programs that look for state share their realm', () => {
  const isApart = (source: string): boolean => {
    const compiled = compilers.javascript.compile(source, 'look', false);
    return compiled.ok && compiled.program.changesBuiltIns;
  };
  expect([functionProgram, everything, polyfill + functionProgram].map(isApart)).toEqual([
    false,
    false,
    true,
  ]);
});

test('no case finds what another has left anywhere in the realm', async () => {
  const {objects, differences} = await differencesAfter(pool, changesOf(objectsAtOnce));
  expect(differences).toEqual([]);
  expect(objects).toBeGreaterThan(700);
  expect(objects).toBeLessThan(objectsMax);
});

test('a program that changes built-ins finds them as they were in each case', async () => {
  const {differences} = await differencesAfter(pool, changesOf(objectsMax), polyfill);
  expect(differences).toEqual([]);
});

test('realms of its own for a thousand cases need no more memory than one', async () => {
  const signature: FunctionSignature = {
    kind: 'function',
    name: 'look',
    parameters: [{name: 'n', type: 'int'}],
    returns: 'int',
  };
  const source =
    'class Kept extends Map {} function look(n) { return structuredClone(new Date(n)).getTime(); }';
  const cases = Array.from({length: 1_000}, (_, n) => ({inputJson: `[${n}]`, operationsMax: 10_000}));
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
  const {outcomes} = await runBatch(pool, job, authorAllowance);
  expect(cases.findIndex((_, index) => outcomes.get(index)?.kind !== 'returned')).toBe(-1);
});

const everything = `${kit}
const hash = () => { let sum = 7; for (const line of walk()) for (let i = 0; i < line.length; i++) sum = (sum * 31 + line.charCodeAt(i)) % 1000003; return sum; };
const spoil = () => {
  for (const x of objects()) for (const way of Object.keys(changes)) {
    if (x === here && way !== 'add' && way !== 'accessor' && way !== 'redefine') continue;
    change(x, way);
  }
  statics();
};
`;

test('no schedule of an async case finds what another has left', async () => {
  const signature: AsyncSignature = {
    kind: 'async',
    form: 'function',
    name: 'look',
    parameters: [],
    methods: [{name: 'look', parameters: [{name: 'task', inject: 'task', type: 'any'}], returns: 'any'}],
    clientsMax: 3,
    callsMax: 3,
    schedulesMax: 6,
  };
  const source = `${everything} let before; async function look(task) { before ??= hash(); await task(); spoil(); return before; }`;
  const task = {name: 't', gives: 1};
  const input = {construct: [], clients: [[['look', task]], [['look', task]], [['look', task]]]};
  const histories = await historiesOf(signature, source, input);
  expect(histories.length).toBe(6);
  const found = histories.flatMap(({events}) =>
    events.filter(({what}) => what === 'return' || what === 'throw'),
  );
  expect(found.length).toBe(18);
  expect(new Set(found.map(({what, value}) => `${what} ${value}`)).size).toBe(1);
});

async function historiesOf(signature: AsyncSignature, source: string, input: unknown) {
  const cases = [{inputJson: encodeTagged(input), operationsMax: 500_000_000}];
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
  const outcome = (await runBatch(pool, job, authorAllowance)).outcomes.get(0);
  if (outcome?.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return readReport(JSON.parse(outcome.valueJson))!.histories;
}

test('no node of a simulation finds what another has left, nor what it left before a crash', async () => {
  const signature: SimulationSignature = {
    kind: 'simulation',
    name: 'Node',
    methods: [{name: 'ask', parameters: [], returns: 'any'}],
    nodes: [1, 5],
    services: [],
  };
  const source = `${everything} class Node { constructor() { this.before = hash(); spoil(); } ask() { return this.before; } }`;
  const scenario = scenarioOf({
    operations: [
      [1, 'ann', 'n0', ['ask']],
      [1, 'bob', 'n1', ['ask']],
      [1, 'cy', 'n2', ['ask']],
      [50, 'ann', 'n1', ['ask']],
    ],
    faults: [{kind: 'crash', node: 'n1', at: 10, until: 20}],
  });
  const [answer] = await createAuthorRunner(pool).runReference({
    signature,
    reference: {language: 'javascript', source},
    inputsJson: [encodeTagged(scenario)],
  });
  if (answer?.kind !== 'returned') throw new Error(answer?.message);
  const {history} = decodeTagged(answer.outputJson) as {
    history: ReadonlyArray<{outcome: string; value: unknown}>;
  };
  expect(history.map(({outcome}) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(new Set(history.map(({value}) => value)).size).toBe(1);
});

test.each([
  ["Object['define' + 'Property'](here, 'kept', {value: 1})", 'a global that cannot be deleted'],
  ["Reflect['prevent' + 'Extensions'](here)", 'a global that takes nothing more'],
  ["Reflect['set' + 'PrototypeOf'](here, {kept: 1})", 'a global with another prototype'],
])('%s', async (statement) => {
  const signature: SimulationSignature = {
    kind: 'simulation',
    name: 'Node',
    methods: [{name: 'ask', parameters: [], returns: 'any'}],
    nodes: [1, 5],
    services: [],
  };
  const source = `const here = (function () { return this; })(); class Node { constructor() { ${statement}; } ask() { return 1; } }`;
  const [answer] = await createAuthorRunner(pool).runReference({
    signature,
    reference: {language: 'javascript', source},
    inputsJson: [encodeTagged(scenarioOf({operations: [[1, 'ann', 'n0', ['ask']]]}))],
  });
  expect(answer).toMatchObject({kind: 'failed'});
});
