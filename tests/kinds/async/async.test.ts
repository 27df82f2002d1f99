/** The async kind from end to end: real workers, a real package, and programs that go wrong in each of its ways. */
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {AsyncInput} from '#lib/exercise-sdk/async';
import {readReport} from '#lib/exercise-sdk/history';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {inputOf} from '#lib/kinds/inputs';
import type {Figure, FigureOf} from '#lib/verdict/figure';
import type {RunCase} from '#lib/verdict/grade';
import {gradeExplained} from '../../support/grade-explained';

let grader: Grader;
let exercise: PreparedExercise;

beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
  const loaded = await loadPackage(path.resolve('exercises/atomic-counter'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  exercise = prepared.value;
});
afterAll(() => grader.close());

const counter = (increment: string): string => `class AtomicCounter {
  constructor(store) { this.store = store; }
  async increment(key, by) { ${increment} }
  async read(key) { return (await this.store.get(key)) ?? 0; }
}`;
const unlocked = counter(
  'const value = ((await this.store.get(key)) ?? 0) + by; await this.store.set(key, value); return value;',
);

async function run(source: string, input: AsyncInput): Promise<RunCase> {
  const inputs = [{id: 'own', inputJson: encodeTagged(input)}];
  const {cases} = await grader.run({exercise, language: 'javascript', source, inputs});
  return cases[0]!;
}

async function playReference(inputs: readonly AsyncInput[]): Promise<string[]> {
  const {signature, reference} = exercise;
  const inputsJson = inputs.map(encodeTagged);
  const answers = await grader.author.runReference({signature, reference, inputsJson});
  return answers.map((answer) => (answer.kind === 'returned' ? answer.outputJson : answer.message));
}

function timelineIn(figure: Figure | undefined): FigureOf<'timeline'> {
  if (figure?.kind !== 'timeline') throw new Error('there is no timeline');
  return figure;
}

const twoClients: AsyncInput = {
  construct: [{content: {x: 0}}],
  clients: [[['increment', 'x', 1]], [['increment', 'x', 1]]],
};

test('a lost update is shown as a timeline that ends at the write that lost it', async () => {
  const grade = await gradeExplained(grader, {exercise, language: 'javascript', source: unlocked, seed: 1});
  expect(grade.verdict).toBe('wrong-answer');
  const timeline = timelineIn(grade.counterexample?.figure);
  expect(timeline.lanes).toEqual(['client 1', 'client 2', 'store']);
  expect(timeline.rule).toMatch(/ends at 6, but everything added with success makes 7$/);
  expect(timeline.events[timeline.brokenAt]!.text).toBe('set ✓');
  expect(timeline.coverage).toMatch(/^Tried in every order of events: \d+ schedules\.$/);
});

test('a mistake that shows only when operations end out of turn is found', async () => {
  // Right as long as operations end in the order in which they were asked for.
  const impatient = counter(`
    this.turn = (this.turn ?? 0) + 1;
    if (this.turn === 2) { await this.store.get('other'); }
    const value = ((await this.store.get(key)) ?? 0) + by; await this.store.set(key, value); return value;`);
  const whole = await run(impatient, twoClients);
  expect(whole.outcome).toMatchObject({kind: 'returned', matches: false});
  expect(whole.figure?.kind).toBe('timeline');
});

test('a schedule that is given is the only one that is played, and always the same', async () => {
  const order: [number, number][] = [[0, 1]];
  const [first, again, inTurn] = await playReference([
    {...twoClients, clients: [[['read', 'x']], [['read', 'y']]], order},
    {...twoClients, clients: [[['read', 'x']], [['read', 'y']]], order},
    {...twoClients, clients: [[['read', 'x']], [['read', 'y']]]},
  ]);
  expect(first).toBe(again);
  const report = readReport(JSON.parse(first!.replaceAll('{"$":"undefined"}', 'null')))!;
  expect(report.histories).toHaveLength(1);
  expect(report.histories[0]!.order).toEqual(order);
  expect(report.explored.schedules).toBe(1);
  const ended = report.histories[0]!.events.filter(({what}) => what === 'return').map(({who}) => who);
  expect(ended).toEqual(['client 2', 'client 1']);
  expect(inTurn).not.toBe(first);
});

test('a call that can never settle is told at once', async () => {
  const result = await run(counter('await new Promise(() => {}); return by;'), twoClients);
  expect(timelineIn(result.figure).rule).toBe(
    'increment("x", 1) by client 1 never settles, though nothing is left to happen',
  );
});

test('a rejection that nobody handles is told', async () => {
  const result = await run(counter(`Promise.reject(new Error('forgotten')); return 1;`), twoClients);
  expect(timelineIn(result.figure).rule).toBe('a rejection is handled by nobody: forgotten');
});

test('waiting in a circle of promises ends at the operation limit', async () => {
  const result = await run(counter('for (;;) await null;'), twoClients);
  expect(result.outcome).toMatchObject({kind: 'failed', verdict: 'time-limit'});
});

test('timers of a program that never stop do not keep it running', async () => {
  const result = await run(
    counter('await new Promise(() => setInterval(() => {}, 5)); return 1;'),
    twoClients,
  );
  expect(timelineIn(result.figure).rule).toMatch(/never settles, however long it is given$/);
});

test('what one schedule leaves on the global or in the clock, the next does not see', async () => {
  const source = counter(`
    if (now() !== 0 || Date.now() !== 1704067200000) throw new Error('late');
    await sleep(3);
    if (now() !== 3 || Date.now() !== 1704067200003 || performance.now() !== 3) throw new Error('wrong clock');
    const value = by + 1; await this.store.set(key, value); return value;`);
  const result = await run(source, {construct: [{content: {x: 1}}], clients: [[['increment', 'x', 1]]]});
  expect(result.outcome).toMatchObject({kind: 'returned', matches: true});
});

test('the text of a scenario is read back as it was', () => {
  const {format, parse} = inputOf(exercise.signature);
  for (const one of exercise.cases) {
    const input = JSON.parse(one.inputJson) as AsyncInput;
    expect(parse(format(input))).toEqual({ok: true, value: input});
  }
  const ordered = {...twoClients, order: [[3, 1]]};
  expect(parse(format(ordered))).toEqual({ok: true, value: ordered});
});

test('a scenario that cannot be read is refused with its line', () => {
  const {parse} = inputOf(exercise.signature);
  expect(parse('AtomicCounter({content: {}})\nclient 1: incremnt("x", 1)')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Line \d: Client 1, incremnt: .*increment/),
  });
});
