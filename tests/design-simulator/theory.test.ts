/** The simulator against what queueing theory and probability say, each within a stated tolerance. */
import {expect, test} from 'vitest';
import {instanceOfKey} from '#lib/design-simulator/choose';
import {spread} from '#lib/design-simulator/draws';
import {percentile} from '#lib/design-simulator/measure';
import {planDesign} from '#lib/design-simulator/plan';
import {stretches} from '#lib/design-simulator/record';
import {runDesign} from '#lib/design-simulator/run';
import {createState, type State} from '#lib/design-simulator/state';
import {designOf, lineDocument, makeModel, readClass, steady} from './bench-model.ts';

const seeds = [11, 12, 13, 14, 15, 16, 17, 18];
const serviceSeconds = 0.001;

/** Runs of one line with `cores` servers of 1 ms each. */
function line(cores: number, perSecond: number, seconds: number, warmMs = 2000): State[] {
  const model = makeModel(cores);
  const plan = planDesign(designOf(lineDocument, model), model);
  return seeds.map((seed) => runDesign(plan, steady(perSecond, seconds, {warmMs}), seed));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function latencies({record}: State): number[] {
  return [...record.latencies.subarray(0, record.answered)];
}

/** Calls in line at the database on average over the run. */
function lineLength({plan, record, endUs}: State): number {
  const {first} = plan.nodes.find(({id}) => id === 'db')!;
  const all = record.waitingUs.subarray(first * stretches, (first + 1) * stretches);
  return all.reduce((sum, value) => sum + value, 0) / endUs;
}

function within(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected) / expected, `${actual} against ${expected}`).toBeLessThan(tolerance);
}

test('M/M/1: the time in the system is exponential with rate μ - λ, at the median within 3 % and the 99th percentile within 6 %', () => {
  const perSecond = 700;
  const runs = line(1, perSecond, 60);
  const rate = 1 / serviceSeconds - perSecond;
  const sorted = runs.map((run) => latencies(run).sort((a, b) => a - b));
  within(mean(sorted.map((list) => percentile(list, 50))), (Math.log(2) / rate) * 1e6, 0.03);
  within(mean(sorted.map((list) => percentile(list, 99))), (Math.log(100) / rate) * 1e6, 0.06);
});

test.each([
  [2, 1500],
  [4, 3200],
])('M/M/%i: the line is as long as the formula of Erlang C says, within 8 %', (cores, perSecond) => {
  const runs = line(cores, perSecond, 15);
  const load = perSecond * serviceSeconds;
  const use = load / cores;
  let term = 1;
  let sum = 0;
  for (let k = 0; k < cores; k++) {
    sum += term;
    term = (term * load) / (k + 1);
  }
  const waits = term / (1 - use) / (sum + term / (1 - use));
  within(mean(runs.map(lineLength)), (waits * use) / (1 - use), 0.08);
});

test("Little's law: calls in the system are the rate times the time in it, within 2 %", () => {
  for (const run of line(3, 2500, 15, 0)) {
    const {record, plan, endUs} = run;
    const {index, first} = plan.nodes.find(({id}) => id === 'db')!;
    const busy = record.busyUs.subarray(first * stretches, (first + 1) * stretches);
    const inSystem = lineLength(run) + busy.reduce((sum, value) => sum + value, 0) / endUs;
    const perUs = record.served[index]! / endUs;
    within(inSystem, perUs * mean(latencies(run)), 0.02);
  }
});

test('birthday bound: k hot keys share one of n instances as often as k people share one of n days, within 0.03', () => {
  const instances = 16;
  const model = makeModel(1, {items: 10});
  const nodes = [
    {id: 'clients', type: 'clients'},
    {id: 'app', type: 'app'},
    {id: 'cache', type: 'cache', count: instances},
  ];
  const plan = planDesign(designOf({nodes, edges: []}, model), model);
  const state = createState(plan, steady(1, 1), 1);
  for (const hot of [3, 5, 8]) {
    const trials = 4000;
    let shared = 0;
    for (let trial = 0; trial < trials; trial++) {
      const places = Array.from({length: hot}, (_, key) =>
        instanceOfKey(state, plan.nodes[2]!, trial * hot + key),
      );
      if (new Set(places).size < hot) shared++;
    }
    let apart = 1;
    for (let key = 0; key < hot; key++) apart *= 1 - key / instances;
    expect(Math.abs(shared / trials - (1 - apart)), `${hot} keys`).toBeLessThan(0.03);
  }
});

test('hot key: the instance that holds the most popular key gets its share and an even part of the rest, within 6 %', () => {
  const keys = 20_000;
  const instances = 10;
  const model = makeModel(1000, {classes: [{...readClass, keys, databaseUs: 10}], items: 5000});
  const document = {
    nodes: [...lineDocument.nodes, {id: 'cache', type: 'cache', count: instances}],
    edges: [...lineDocument.edges, {from: 'app', to: 'cache'}],
  };
  const plan = planDesign(designOf(document, model), model);
  const state = runDesign(plan, steady(2000, 12), 3);
  const {requests} = state;
  const cache = plan.nodes[3]!;
  const asked = new Array<number>(instances).fill(0);
  for (let request = 0; request < requests.length; request++) {
    const place = instanceOfKey(state, cache, requests.key[request]!) - cache.first;
    asked[place] = asked[place]! + 1;
  }
  let harmonic = 0;
  let held = 0;
  const hottest = spread(0) % instances;
  for (let key = 0; key < keys; key++) {
    harmonic += 1 / (key + 1);
    if (spread(key) % instances === hottest) held += 1 / (key + 1);
  }
  within(asked[hottest]! / requests.length, held / harmonic, 0.06);
  expect(held / harmonic).toBeGreaterThan(1 / harmonic);
});

test("a least-recently-used cache hits as often as Che's approximation says under Zipf's law, within 0.02", () => {
  const keys = 5000;
  const items = 500;
  const model = makeModel(1000, {classes: [{...readClass, keys, databaseUs: 10}], items});
  const document = {
    nodes: [...lineDocument.nodes, {id: 'cache', type: 'cache', ttlSeconds: 86_400}],
    edges: [...lineDocument.edges, {from: 'app', to: 'cache'}],
  };
  const plan = planDesign(designOf(document, model), model);
  const {record} = runDesign(plan, steady(3000, 15), 5);
  const weights = Array.from({length: keys}, (_, key) => 1 / (key + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const filled = (time: number): number =>
    weights.reduce((sum, weight) => sum + 1 - Math.exp((-weight / total) * time), 0);
  let [low, high] = [0, 1e6];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (filled(middle) < items) low = middle;
    else high = middle;
  }
  const hits = weights.reduce(
    (sum, weight) => sum + (weight / total) * (1 - Math.exp((-weight / total) * low)),
    0,
  );
  expect(Math.abs(record.hits[3]! / record.lookups[3]! - hits)).toBeLessThan(0.02);
});
