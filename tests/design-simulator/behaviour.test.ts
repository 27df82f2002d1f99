/** What the simulator must show because real systems do: amplified retries, growing queues, lagging replicas, lost machines. */
import {expect, test} from 'vitest';
import {eventsPerRunMax} from '#lib/design-simulator/design';
import {type RunReport, reportRun} from '#lib/design-simulator/measure';
import type {RequestClass} from '#lib/design-simulator/model';
import {planDesign} from '#lib/design-simulator/plan';
import {runDesign} from '#lib/design-simulator/run';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import {designOf, lineDocument, makeModel, readClass, steady} from './bench-model.ts';

type Document = {nodes: object[]; edges: object[]};

function run(document: Document, model = makeModel(1), scenario = steady(500, 10), seed = 1): RunReport {
  return reportRun(runDesign(planDesign(designOf(document, model), model), scenario, seed));
}

function lineWith(edge: object, node: object = {}): Document {
  return {
    nodes: [...lineDocument.nodes.slice(0, 2), {id: 'db', type: 'database', ...node}],
    edges: [lineDocument.edges[0]!, {from: 'app', to: 'db', ...edge}],
  };
}

const writeClass: RequestClass = {...readClass, name: 'write', kind: 'write', data: 'read'};

test('the same design, scenario and seed give the same report, and another seed gives another one', () => {
  const once = run(lineDocument);
  expect(run(lineDocument)).toEqual(once);
  expect(run(lineDocument, makeModel(1), steady(500, 10), 2)).not.toEqual(once);
});

test('a request asks the same of every design', () => {
  const model = makeModel(1);
  const keys = [lineDocument, lineWith({retries: 3, timeoutMs: 5})].map((document) => {
    const {requests} = runDesign(planDesign(designOf(document, model), model), steady(500, 5), 1);
    return [...requests.key.subarray(0, requests.length), ...requests.began.subarray(0, requests.length)];
  });
  expect(keys[1]).toEqual(keys[0]);
});

test('retries on an overloaded database multiply its calls; a breaker takes most of them away', () => {
  const overload = steady(1200, 10);
  const calls = (edge: object): number => run(lineWith(edge), makeModel(1), overload).edges[1]!.perSecond;
  const plain = calls({timeoutMs: 200});
  expect(calls({timeoutMs: 200, retries: 3, backoffMs: 10})).toBeGreaterThan(2.5 * plain);
  expect(calls({timeoutMs: 200, retries: 3, backoffMs: 10, breaker: true})).toBeLessThan(plain);
});

test('what does not fit into a day is stopped at the bound on events, and counts as failed', () => {
  const storm = {timeoutMs: 1, retries: 5, backoffMs: 0};
  const document = {
    nodes: lineDocument.nodes,
    edges: [
      {...lineDocument.edges[0], ...storm},
      {...lineDocument.edges[1], ...storm},
    ],
  };
  const report = run(document, makeModel(1), steady(5000, 60));
  expect(report.events).toBe(eventsPerRunMax);
  expect(report.figures.errorsPpm).toBeGreaterThan(900_000);
});

test('a queue answers at once and grows while its workers are too few', () => {
  const model = makeModel(1, {
    classes: [{...readClass, name: 'job', kind: 'job', databaseUs: 0, jobUs: 10_000}],
  });
  const document = (workers: number): Document => ({
    nodes: [
      ...lineDocument.nodes,
      {id: 'queue', type: 'queue'},
      {id: 'workers', type: 'workers', count: workers},
    ],
    edges: [
      ...lineDocument.edges,
      {from: 'app', to: 'queue'},
      {from: 'queue', to: 'workers'},
      {from: 'workers', to: 'db'},
    ],
  });
  const [few, enough] = [run(document(2), model, steady(400, 10)), run(document(8), model, steady(400, 10))];
  expect(few.figures.p99Us).toBeLessThan(1000);
  expect(few.figures.jobsUs).toBeGreaterThan(8_000_000);
  expect(enough.figures.jobsUs).toBeLessThan(200_000);
  expect(enough.figures.jobsLostPpm).toBe(0);
});

test('a replica that lags answers stale reads, and the primary does not', () => {
  const classes = [
    {...readClass, share: 4, databaseUs: 100},
    {...writeClass, databaseUs: 100},
  ];
  const model = makeModel(4, {classes});
  const lagging = steady(500, 10, {lagMs: 2000});
  const stale = (reads: string): number =>
    run(lineWith({}, {replicas: 2, reads}), model, lagging).figures.stalePpm;
  expect(stale('primary')).toBe(0);
  expect(stale('replicas')).toBeGreaterThan(50_000);
});

test('a cache aside forgets what is written, and written through it holds it', () => {
  const classes = [
    {...readClass, share: 1, databaseUs: 100},
    {...writeClass, share: 1, databaseUs: 100},
  ];
  const hits = (writes: string): number => {
    const model = makeModel(4, {classes, items: 1000});
    const document = {
      nodes: [...lineDocument.nodes, {id: 'cache', type: 'cache', writes}],
      edges: [...lineDocument.edges, {from: 'app', to: 'cache'}],
    };
    const report = run(document, model, steady(500, 10));
    expect(report.figures.stalePpm).toBeLessThan(5000);
    return report.nodes[3]!.hitPermille;
  };
  expect(hits('aside')).toBeLessThan(800);
  expect(hits('through')).toBeGreaterThan(900);
});

test('a cold cache sends to the database what a warm one answers', () => {
  const model = makeModel(4, {classes: [{...readClass, databaseUs: 500}], items: 1000});
  const document = {
    nodes: [...lineDocument.nodes, {id: 'cache', type: 'cache'}],
    edges: [...lineDocument.edges, {from: 'app', to: 'cache'}],
  };
  const first = (cold: boolean): number =>
    run(document, model, steady(1000, 10, {cold, warmMs: 0})).nodes[2]!.busyPermille[0]!;
  expect(first(true)).toBeGreaterThan(2 * first(false));
});

test('without a load balancer a lost server goes on taking its share; behind one it does so until it is noticed', () => {
  const model = makeModel(4);
  const behind = {
    nodes: [...lineDocument.nodes, {id: 'lb', type: 'load-balancer', count: 2}],
    edges: [
      {from: 'clients', to: 'lb', timeoutMs: 500},
      {from: 'lb', to: 'app', timeoutMs: 300},
      lineDocument.edges[1]!,
    ],
  };
  const direct = {
    nodes: lineDocument.nodes,
    edges: [{from: 'clients', to: 'app', timeoutMs: 500}, lineDocument.edges[1]!],
  };
  const scenario = steady(400, 16, {killAtMs: 4000});
  const errors = (document: Document): number => {
    const plan = planDesign(designOf(document, model), model);
    return reportRun(runDesign(plan, scenario, 1, {killed: 1})).figures.errorsPpm;
  };
  expect(errors(direct)).toBeGreaterThan(150_000);
  expect(errors(behind)).toBeLessThan(60_000);
});

test('of every node in turn one instance is lost, and the worst of them is shown', () => {
  const model = makeModel(4);
  const scenario = steady(200, 12, {killAtMs: 3000, budgets: {errorsPpm: 20_000}});
  const trial = tryScenario(designOf(lineDocument, model), model, scenario, [1]);
  expect(trial.shown.killed).toBe('db');
  expect(trial.misses.map(({budget}) => budget)).toEqual(['errorsPpm']);
});

test('a database with a replica takes writes again after the failover', () => {
  const model = makeModel(4, {classes: [{...writeClass, data: 'write'}]});
  const scenario = steady(300, 30, {killAtMs: 5000});
  const errors = (replicas: number): number => {
    const plan = planDesign(designOf(lineWith({timeoutMs: 300}, {replicas}), model), model);
    return reportRun(runDesign(plan, scenario, 1, {killed: 2})).figures.errorsPpm;
  };
  expect(errors(0)).toBeGreaterThan(800_000);
  expect(errors(1)).toBeLessThan(250_000);
});
