/** Submissions, runs and rejudgements while the grader's host throws or dies in earnest, with real processes and the real grader. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {deathsBeforeAlone, faultsMax} from '#lib/base/limits';
import {storeVersion} from '#lib/data/exercise-versions';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {readHealth} from '#lib/platform/health';
import {getPlatform} from '#lib/platform/platform';
import {measureSubmission} from '#lib/submissions/measure';
import {rejudge} from '#lib/submissions/rejudge';
import {run} from '#lib/submissions/run';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

const {source: right, language} = code;
/**
 * Burns no operations, so that it is in hand for a while: a regular expression of some ten milliseconds at each loading.
 * Four more letters take sixteen times as long, which on a busy machine was past the time of a case.
 */
const slow = `${right}\n/(a+)+b/.test('a'.repeat(20));\n`;
const crash = `${right} // PLANTED: crash`;

describe('a grader that dies', () => {
  let system: System;
  let viewer: Viewer;
  const send = async (source: string) => {
    const sent = await submit(system.platform, viewer, {slug: 'double', language, source});
    if (!sent.ok) throw new Error(sent.error.message);
    return sent.value.id;
  };
  const rowOf = (id: string) =>
    system.platform.data.submission.findUniqueOrThrow({
      where: {id},
      select: {faults: true, deaths: true, attempt: true, released: true},
    });
  beforeAll(async () => {
    const script = 'tests/grader/service/planted-host.ts';
    system = await openSystem({GRADERS: '2'}, (concurrency, onDeath) =>
      superviseGrader({concurrency, spares: 0, script, onDeath}),
    );
    viewer = await newViewer(system);
    await system.platform.grader!.ready;
  });
  afterAll(() => system?.platform.close());

  test('gives every neighbour its verdict, and calls what killed it alone a fault of ours', async () => {
    expect(await readHealth(getPlatform)).toMatchObject({
      status: 'ok',
      grader: true,
      graderDeaths: {count: 0},
    });
    const [before, poison, after] = [await send(slow), await send(crash), await send(slow)];
    const view = await verdictOf(viewer, poison);
    expect(view).toMatchObject({verdict: 'grader-fault', score: 0});
    expect(view.message).toContain('alone');
    expect(await rowOf(poison)).toMatchObject({faults: 0, deaths: deathsBeforeAlone, released: 2});
    for (const id of [before, after]) {
      expect(await verdictOf(viewer, id)).toMatchObject({verdict: 'accepted', score: 100});
      expect(await rowOf(id)).toMatchObject({faults: 0});
    }
    const health = await readHealth(getPlatform);
    expect(health).toMatchObject({ok: true, graderDeaths: {count: 3, lastAt: expect.any(String)}});
    const log = system.logged.join('\n');
    expect(log).toContain(`submission ${poison}: `);
    expect(log).toContain('crashed on purpose');
    expect(log).not.toContain(right);
  });

  test('answers runs and measurements that were in hand, and serves the next', async () => {
    const run1 = (source: string) => run(system.platform, viewer, {slug: 'double', language, source});
    const [broken, beside] = await Promise.all([run1(crash), run1(slow)]);
    expect(broken).toMatchObject({ok: false, error: {kind: 'busy', message: /run it again/}});
    // In the same process, or in the next.
    if (!beside.ok) expect(beside.error).toMatchObject({kind: 'busy', message: /run it again/});
    expect(await run1(right)).toMatchObject({ok: true});

    const id = await send(right);
    await verdictOf(viewer, id);
    await system.platform.data.submission.update({where: {id}, data: {source: crash}});
    expect(await measureSubmission(system.platform, viewer, id)).toMatchObject({
      ok: false,
      error: {kind: 'busy'},
    });
  });

  test('keeps the verdict of a submission that kills it when it is judged again', async () => {
    const {data} = system.platform;
    const id = await send(right);
    await verdictOf(viewer, id);
    await data.submission.update({where: {id}, data: {source: crash}});
    await data.submission.deleteMany({where: {id: {not: id}}});
    await storeVersion(data, preparedDouble({version: 2, contentHash: 'hash-2'}), 1);
    expect(await rejudge(system.platform, {slug: 'double'})).toMatchObject({
      ok: true,
      value: {tally: [{outcome: 'fault', count: 1}]},
    });
    expect(await data.rejudgement.findFirstOrThrow({where: {submissionId: id}})).toMatchObject({
      ...{faults: 0, deaths: deathsBeforeAlone},
    });
    expect(await verdictOf(viewer, id)).toMatchObject({verdict: 'accepted'});
  });

  test('an exception ends its submission alone, and leaves the slot to the next', async () => {
    const poison = await send(`${right} // PLANTED: throw`);
    const others = [await send(right), await send(right), await send(right)];
    for (const id of others) expect(await verdictOf(viewer, id)).toMatchObject({verdict: 'accepted'});
    expect(await verdictOf(viewer, poison)).toMatchObject({verdict: 'grader-fault'});
    expect(await rowOf(poison)).toMatchObject({faults: faultsMax - 1, deaths: 0});
    expect(system.logged.join('\n')).toContain(`submission ${poison}: grading failed`);
  });
});

test('without any host pages are served still, and health says what is missing', async () => {
  const system = await openSystem({GRADERS: '1'}, (concurrency, onDeath) =>
    superviseGrader({concurrency, script: 'tests/grader/service/no-such-script.ts', onDeath}),
  );
  try {
    await expect.poll(async () => (await readHealth(getPlatform)).graderDeaths.count).toBeGreaterThan(0);
    const health = await readHealth(getPlatform);
    expect(health).toMatchObject({status: 'degraded', ok: true, database: true, grader: false});
    expect(health.graderSince).toBeUndefined();
  } finally {
    await system.platform.close();
  }
});
