/** Metrics count what happened once, whoever graded it, and name nobody. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {metricsLagMs} from '#lib/base/limits';
import {addGraderDeath} from '#lib/data/grader-deaths';
import {createMetrics, type Metrics} from '#lib/metrics/metrics';
import {readMetrics} from '#lib/metrics/read-metrics';
import {submit} from '#lib/submissions/submissions';
import {got} from '../drafting/world.ts';
import {newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let metrics: Metrics;

beforeAll(async () => {
  system = await openSystem();
  const {data, graders} = system.platform;
  metrics = createMetrics({data, graders});
});
afterAll(() => system?.platform.close());

async function figure(name: string): Promise<number | undefined> {
  const line = (await metrics.read()).split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

let number = 0;
async function grade(): Promise<{email: string; name: string}> {
  const viewer = await newViewer(system);
  const source = `const double = (value) => 2 * value; // ${++number}`;
  const {id} = got(await submit(system.platform, viewer, {slug: 'double', language: 'javascript', source}));
  await verdictOf(viewer, id);
  return viewer;
}

const accepted = 'whetstone_verdicts_total{verdict="accepted"}';

test('each verdict is counted once, however often one looks, and also where several look at once', async () => {
  await grade();
  // Not yet: another process may be about to write one of the same moment.
  expect(await figure(accepted)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, metricsLagMs + 100));
  await Promise.all([metrics.read(), metrics.read(), metrics.read()]);
  expect(await figure(accepted)).toBe(1);
  expect(await figure('whetstone_grading_seconds_count')).toBe(1);
  expect(await figure('whetstone_waiting_seconds_count')).toBe(1);
  await grade();
  await grade();
  await new Promise((resolve) => setTimeout(resolve, metricsLagMs + 100));
  expect(await figure(accepted)).toBe(3);
});

test('a death is counted once, and what waits is told by class', async () => {
  await addGraderDeath(system.platform.data, {how: 'SIGKILL', inHand: 0}, new Date());
  await metrics.read();
  expect(await figure('whetstone_grader_deaths_total')).toBe(1);
  expect(await figure('whetstone_queue_waiting{queue="submit"}')).toBe(0);
  expect(await figure('whetstone_event_streams')).toBe(0);
});

test('the process tells of itself, and no line names a person or an exercise', async () => {
  const viewer = await grade();
  await new Promise((resolve) => setTimeout(resolve, metricsLagMs + 100));
  const text = await metrics.read();
  expect(text).toContain('process_cpu_seconds_total');
  for (const word of [viewer.email, viewer.name, 'double', 'slug']) expect(text).not.toContain(word);
});

test('without a token there are none, and only the whole token opens them', async () => {
  const ask = async (metricsToken: string | undefined, authorization: string | null) => {
    const read = await readMetrics({metrics, environment: {metricsToken}}, authorization);
    return read.ok ? 'ok' : read.error.kind;
  };
  const token = 'token-of-a-scraper';
  for (const header of [null, '', 'Bearer ', 'Bearer undefined']) {
    expect([header, await ask(undefined, header)]).toEqual([header, 'not-found']);
  }
  for (const header of [null, '', 'Bearer ', 'Bearer a', `Basic ${token}`, token]) {
    expect([header, await ask(token, header)]).toEqual([header, 'unauthenticated']);
  }
  expect(await ask(token, `Bearer ${token}`)).toBe('ok');
});
