/** Rejudging, on the embedded database and on PostgreSQL. */
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {rejudgeBatchMax} from '#lib/base/limits';
import {findCurrentVersion, storeVersion} from '#lib/data/exercise-versions';
import {addRejudgements, claimRejudgement, finishRejudgement} from '#lib/data/rejudgements';
import {type RejudgeOrder, rejudge} from '#lib/submissions/rejudge';
import {readSubmission, submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {gradeWith} from './grading-model.ts';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

const homes = [
  {name: 'embedded', skip: false, variables: async () => ({})},
  {
    name: 'postgresql',
    skip: binaries === undefined,
    variables: async () => {
      server = await startPostgres(binaries!);
      return {DATABASE_URL: await server.createMigratedDatabase()};
    },
  },
];

for (const home of homes) {
  describe.skipIf(home.skip)(`judging again, ${home.name}`, () => {
    let system: System;
    let viewer: Viewer;
    let version = 1;
    const publish = async () => {
      version += 1;
      const prepared = preparedDouble({version, contentHash: `hash-${version}`});
      await storeVersion(system.platform.data, prepared, 1);
    };
    const send = async () => {
      const sent = await submit(system.platform, viewer, {slug: 'double', ...code});
      if (!sent.ok) throw new Error(sent.error.message);
      await verdictOf(viewer, sent.value.id);
      return sent.value.id;
    };
    const read = async (id: string) => {
      const found = await readSubmission(system.platform, viewer, id);
      if (!found.ok) throw new Error(found.error.message);
      return found.value;
    };
    const again = async (order: Partial<RejudgeOrder> = {}) => {
      const done = await rejudge(system.platform, {slug: 'double', ...order});
      if (!done.ok) throw new Error(done.error.message);
      return done.value.tally;
    };
    const kept = (submissionId: string) =>
      system.platform.data.rejudgement.findMany({where: {submissionId}, orderBy: {createdAt: 'asc'}});

    beforeAll(async () => {
      system = await openSystem(await home.variables());
      viewer = await newViewer(system);
    });
    afterAll(() => system?.platform.close());
    afterEach(async () => {
      system.grader.answer = async () => 'accepted';
      await system.platform.data.submission.deleteMany();
    });

    test('a verdict stays on the page until the new one is there, and is kept with its receipt after that', async () => {
      system.grader.answer = async () => 'wrong-answer';
      const id = await send();
      await publish();
      const begun = Promise.withResolvers<void>();
      const held = Promise.withResolvers<void>();
      system.grader.answer = async () => {
        begun.resolve();
        await held.promise;
        return 'accepted';
      };
      const done = again();
      await begun.promise;
      expect(await read(id)).toMatchObject({
        state: 'done',
        verdict: 'wrong-answer',
        exerciseVersion: version - 1,
      });
      held.resolve();
      expect(await done).toEqual([{outcome: 'replaced', from: 'wrong-answer', to: 'accepted', count: 1}]);
      const view = await read(id);
      expect(view).toMatchObject({state: 'done', verdict: 'accepted', score: 100, exerciseVersion: version});
      expect(view.samples.map(({verdict}) => verdict)).toEqual(['accepted']);
      const [row] = await kept(id);
      expect(row!.replaced).toMatchObject({
        verdict: 'wrong-answer',
        receipt: {exercise: 'double', version: version - 1},
        cases: ['two', 'zero', 'minus'].map((name) => expect.arrayContaining([name])),
      });
    });

    test('of the same version a second time there is nothing to do', async () => {
      await send();
      expect(await again()).toEqual([]);
      await publish();
      expect(await again()).toHaveLength(1);
      expect(await again()).toEqual([]);
    });

    test('what was sent before the date is left alone', async () => {
      const id = await send();
      await publish();
      const {createdAt} = await system.platform.data.submission.findUniqueOrThrow({where: {id}});
      expect(await again({since: new Date(createdAt.getTime() + 1)})).toEqual([]);
      expect(await again({since: createdAt})).toHaveLength(1);
    });

    test('where grading fails on our side the verdict stays, and the next time it is tried again', async () => {
      const id = await send();
      await publish();
      system.grader.answer = () => Promise.reject(new Error('broken by the test'));
      expect(await again()).toEqual([{outcome: 'fault', from: 'accepted', to: 'accepted', count: 1}]);
      expect(await read(id)).toMatchObject({verdict: 'accepted', exerciseVersion: version - 1});
      system.grader.answer = async () => 'wrong-answer';
      expect(await again()).toEqual([{outcome: 'replaced', from: 'accepted', to: 'wrong-answer', count: 1}]);
    });

    test('the late result of an older version replaces nothing', async () => {
      const id = await send();
      const {data} = system.platform;
      await publish();
      const old = (await findCurrentVersion(data, 'double'))!;
      const target = {
        exerciseSlug: 'double',
        exerciseVersionId: old.id,
        graderVersion: 1,
        since: new Date(0),
      };
      const [late] = await data.$transaction((tx) => addRejudgements(tx, target, 1));
      const claim = (await claimRejudgement(data, late!, new Date()))!;
      await publish();
      expect(await again()).toHaveLength(1);
      expect(await finishRejudgement(data, claim, gradeWith('time-limit'), new Date(), async () => {})).toBe(
        true,
      );
      expect(await read(id)).toMatchObject({verdict: 'accepted', exerciseVersion: version});
      expect((await kept(id)).map(({outcome}) => outcome).sort()).toEqual(['outdated', 'replaced']);
    });

    test('no more wait at one time than a batch, and all are judged', async () => {
      const {data} = system.platform;
      const one = await data.submission.findUniqueOrThrow({where: {id: await send()}});
      const rows = Array.from({length: 2 * rejudgeBatchMax}, () => ({
        ...{userId: viewer.id, exerciseVersionId: one.exerciseVersionId, exerciseSlug: 'double', ...code},
        ...({sourceHash: '', seed: 1, casesTotal: 3, state: 'done', verdict: 'wrong-answer'} as const),
      }));
      await data.submission.createMany({data: rows});
      await publish();
      let most = 0;
      system.grader.answer = async () => {
        most = Math.max(most, await data.rejudgement.count({where: {state: {not: 'done'}}}));
        return 'accepted';
      };
      const tally = await again();
      expect(tally.map(({count}) => count).sort((a, b) => a - b)).toEqual([1, rows.length]);
      expect(most).toBeGreaterThan(rejudgeBatchMax / 2);
      expect(most).toBeLessThanOrEqual(rejudgeBatchMax);
    });

    test('a candidate’s submission is judged while rejudging goes on', async () => {
      await send();
      await publish();
      const begun = Promise.withResolvers<void>();
      const held = Promise.withResolvers<void>();
      system.grader.answer = async ({urgency}) => {
        if (urgency !== 'rejudge') return 'accepted';
        begun.resolve();
        await held.promise;
        return 'accepted';
      };
      const done = again();
      await begun.promise;
      await send();
      held.resolve();
      expect(await done).toHaveLength(1);
    });
  });
}
