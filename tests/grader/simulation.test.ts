import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Run, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';

const signature: SimulationSignature = {
  kind: 'simulation',
  name: 'Node',
  methods: [{name: 'ask', parameters: [{name: 'what', type: 'any'}], returns: 'any'}],
  nodes: [1, 5],
  services: [{name: 'payment', calls: ['charge']}],
};

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

async function play(body: string, scenario: Scenario): Promise<Run | string> {
  const source = `class Node { constructor(node) { this.node = node; this.seen = 0; } ${body} }`;
  const [answer] = await grader.author.runReference({
    signature,
    reference: {language: 'javascript', source},
    inputsJson: [encodeTagged(scenario)],
  });
  return answer?.kind === 'returned' ? (decodeTagged(answer.outputJson) as Run) : (answer?.message ?? '');
}

async function values(body: string, scenario: Scenario): Promise<unknown> {
  const run = await play(body, scenario);
  if (typeof run === 'string') return run;
  return run.history.map(({outcome, value, error}) => (outcome === 'ok' ? value : `${outcome}: ${error}`));
}

const asks = (...calls: ReadonlyArray<readonly [at: number, what: unknown]>): Scenario['operations'] =>
  calls.map(([at, what], index) => ({id: index + 1, at, client: 'ann', node: 'n0', call: ['ask', what]}));

test('an rpc brings back what the other node returns', async () => {
  const body =
    'async ask(x) { return this.node.rpc("n1", x + 1); } receive(from, x) { return [from, x * 2]; }';
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 4])})).toEqual([['n0', 10]]);
});

test('sleep and now follow the virtual clock, each node its own', async () => {
  const body =
    'async ask() { const began = this.node.now(); await this.node.sleep(250); return [began, this.node.now(), Date.now() - 1704067200000]; }';
  const scenario = scenarioOf({clocks: [1000]});
  expect(await values(body, {...scenario, operations: asks([5, 0])})).toEqual([[1006, 1256, 1256]]);
});

test('a crash empties the fields and keeps the store, and who waits does not know', async () => {
  const body = `async ask() {
    this.seen++;
    this.node.store.set('seen', (this.node.store.get('seen') ?? 0) + 1);
    if (this.seen === 2) await this.node.sleep(100);
    return [this.seen, this.node.store.get('seen')];
  }`;
  const scenario = scenarioOf({faults: [{kind: 'crash', node: 'n0', at: 50, until: 70}]});
  const calls = asks([0, 0], [40, 0], [60, 0], [80, 0]);
  expect(await values(body, {...scenario, operations: calls})).toEqual([
    [1, 1],
    'unknown: n0 crashed',
    'refused: n0 is down',
    [1, 3],
  ]);
});

test('nodes share no memory, not even through the global object', async () => {
  const body =
    'async ask() { globalThis.shared = 1; return this.node.rpc("n1", 0); } receive() { return typeof shared; }';
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toEqual(['undefined']);
});

test.each([
  ['a property of a built-in', 'Math.min.shared = 1', 'Math.min.shared'],
  ['a built-in put in the place of another', 'Math.max = Math.min', 'Math.max === Math.min || undefined'],
  ['a property of a prototype', '(() => Array)().prototype.shared = 1', '[].shared'],
  [
    'a property of what no global names',
    '(function* () {})().__proto__.__proto__.shared = 1',
    '(function* () {})().shared',
  ],
  ['a global that stands for something else', 'isNaN = 1', 'isNaN === 1 || undefined'],
  [
    'the last match of a regular expression',
    '/./.exec("x"); RegExp.input = "x"',
    'RegExp.input ?? RegExp.$_ ?? RegExp.lastMatch',
  ],
  ['the depth of stacks', 'Error.stackTraceLimit = 7', 'Error.stackTraceLimit === 7 || undefined'],
  ['what a clock is made of', 'Date.now.shared = 1', 'Date.now.shared'],
])('nodes share no memory, not even through %s', async (_, leave, find) => {
  const body = `async ask() { try { ${leave}; } catch {} return this.node.rpc("n1", 0); } receive() { return [${find}]; }`;
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toEqual([[undefined]]);
});

test('nodes draw from streams of their own: nobody can tell how often another has drawn', async () => {
  const body = `async ask(times) {
    for (let i = 0; i < times; i++) Math.random();
    return this.node.rpc("n1", 0);
  } receive() { return Math.random(); }`;
  const drawn = async (times: number) => values(body, {...scenarioOf({}), operations: asks([0, times])});
  expect(await drawn(5)).toEqual(await drawn(0));
});

test('objects of a program still get properties that built-ins have, by assignment', async () => {
  const body = `ask() {
    class Refusal extends Error { constructor() { super('no'); this.name = 'Refusal'; } }
    const counts = {};
    counts.constructor = 1; counts.toString = 2; counts.valueOf = 3; counts.hasOwnProperty = 4;
    function Old() {}
    Old.prototype = Object.create(Error.prototype);
    Old.prototype.constructor = Old;
    return [new Refusal().name, String(new Refusal()), counts, new Old().constructor.name, ({}).constructor === Object];
  }`;
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toEqual([
    ['Refusal', 'Refusal: no', {constructor: 1, toString: 2, valueOf: 3, hasOwnProperty: 4}, 'Old', true],
  ]);
});

test('what crosses the network is a copy', async () => {
  const body =
    'async ask() { const sent = {n: 1}; const answer = this.node.rpc("n1", sent); sent.n = 2; return answer; } receive(from, got) { return got.n; }';
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toEqual([1]);
});

test('a lost message leaves an rpc without an answer, and is counted as the fault’s bite', async () => {
  const body =
    'async ask() { try { return await this.node.rpc("n1", 0, 20); } catch (error) { return error.message; } } receive() { return 1; }';
  const lose = {kind: 'lose', percent: 100, from: 'n1', at: 0, until: 50} as const;
  const run = (await play(body, {...scenarioOf({faults: [lose]}), operations: asks([0, 0])})) as Run;
  expect(run.history[0]?.value).toBe('no answer from n1 within 20 ms');
  expect(run.bites).toEqual([1]);
  expect(run.messages.map(({lost}) => lost)).toEqual(['', 'lost']);
});

test('a duplicated message arrives twice', async () => {
  const body =
    'async ask(ms) { this.node.send("n1", 0); await this.node.sleep(ms); return this.node.rpc("n1", "count"); } receive(from, what) { if (what === 0) this.seen++; return this.seen; }';
  const twice = {kind: 'duplicate', percent: 100, at: 0, until: 10} as const;
  expect(await values(body, {...scenarioOf({faults: [twice]}), operations: asks([0, 100])})).toEqual([2]);
});

test('a service does a call once for each key', async () => {
  const body = 'async ask(key) { return this.node.rpc("payment", {call: "charge", key, subject: "o"}); }';
  const run = (await play(body, {
    ...scenarioOf({}),
    operations: asks([0, 'k'], [50, 'k'], [90, 'l']),
  })) as Run;
  expect(run.effects.map(({outcome}) => outcome)).toEqual(['done', 'repeated', 'done']);
});

test('leaving out a call leaves the chances of the others as they were', async () => {
  const body =
    'async ask() { for (const to of this.node.peers) await this.node.rpc(to, 0).catch(() => {}); } receive() {}';
  const lose = {kind: 'lose', percent: 40, at: 0, until: 1000} as const;
  const all = asks([0, 0], [300, 0], [600, 0]);
  const times = async (operations: Scenario['operations']): Promise<unknown[]> => {
    const run = (await play(body, {...scenarioOf({faults: [lose]}), operations})) as Run;
    return run.messages.filter(({sent}) => sent >= 600).map(({to, sent, arrived}) => [to, sent, arrived]);
  };
  expect(await times(all.slice(2))).toEqual(await times(all));
});

test.each([
  ['ask() { return nothing.at.all; }', 'ReferenceError'],
  ['ask() { this.node.after(5, () => { null.x; }); }', 'TypeError'],
  [
    'ask() { Promise.reject(new Error("dropped")); return this.node.sleep(9); }',
    'a rejection was left unhandled: dropped',
  ],
  [
    'ask() { const again = () => this.node.after(0, again); again(); return this.node.sleep(5000); }',
    'more than 30000 events',
  ],
  ['ask() { return this.node.rpc("n9", 0); }', "there is no 'n9' in this network"],
])('%s ends the run', async (body, message) => {
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toContain(message);
});

test('an error of the program’s own is a word to the client', async () => {
  const body = 'async ask() { throw new Error("no majority"); }';
  expect(await values(body, {...scenarioOf({}), operations: asks([0, 0])})).toEqual(['unknown: no majority']);
});

test('a program that tampers with built-ins changes nothing in what is written down', async () => {
  const body = `async ask() {
    const attempt = (change) => { try { change(); } catch {} };
    // By what a call answers: under a name an addition is refused before anything runs.
    const all = (() => Object)().prototype;
    attempt(() => { all.outcome = 'ok'; });
    attempt(() => { all.toJSON = () => 'forged'; });
    attempt(() => { Promise.prototype.then = () => {}; });
    attempt(() => { Array.prototype[Symbol.iterator] = null; });
    attempt(() => { Map.prototype.get = () => 'forged'; });
    attempt(() => Object.defineProperty((() => [])().constructor.prototype, 0, {set() {}, configurable: true}));
    return await this.node.rpc('n1', {a: [1]});
  } receive(from, message) { return message; }`;
  const run = (await play(body, {...scenarioOf({}), operations: asks([0, 3])})) as Run;
  expect(run.history[0]?.error).toBe('');
  expect(run.history).toMatchObject([{call: ['ask', 3], outcome: 'ok', value: {a: [1]}}]);
});

test('an error of a program is told by its own name', async () => {
  const body =
    'ask() { class Broken extends TypeError {} const error = new Broken("of its own"); error.name = "Snapped"; throw error; }';
  expect(await play(body, {...scenarioOf({}), operations: asks([0, 0])})).toContain('Snapped: of its own');
});
