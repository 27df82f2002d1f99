/** The line of submissions, on the embedded database and on PostgreSQL: what waits is taken, and what was claimed comes back. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {requeueLost} from '#lib/data/grading';
import {homes} from '../database/homes.ts';
import {code, newViewer, openSystem, type System, verdictOf} from './system.ts';

for (const home of homes) {
  describe.skipIf(home.skip)(`the line of submissions, ${home.name}`, () => {
    let system: System;
    let viewer: Viewer;
    beforeAll(async () => {
      system = await openSystem(await home.migrated());
      viewer = await newViewer(system);
    });
    afterAll(() => system?.platform.close());

    test('a submission that is written is graded, also where nobody was told of it: the row is its job', async () => {
      const {data} = system.platform;
      const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({select: {id: true}});
      const row = {userId: viewer.id, exerciseVersionId, exerciseSlug: 'double', ...code};
      const {id} = await data.submission.create({data: {...row, sourceHash: '', seed: 1, casesTotal: 3}});
      expect(await verdictOf(viewer, id)).toMatchObject({verdict: 'accepted'});
    });

    test('a claim lapses when whoever made it gives no sign of life, and not before', async () => {
      const {data} = system.platform;
      const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({select: {id: true}});
      const row = {userId: viewer.id, exerciseVersionId, exerciseSlug: 'double', ...code};
      const claimed = (heldUntil: number) =>
        data.submission.create({
          data: {
            ...{...row, sourceHash: '', seed: 1, casesTotal: 3, state: 'running', attempt: 1},
            ...{startedAt: new Date(), heldUntil: new Date(Date.now() + heldUntil)},
          },
        });
      const kept = await claimed(60_000);
      const lost = await claimed(-1000);
      await requeueLost(data, {all: false});
      expect(await verdictOf(viewer, lost.id)).toMatchObject({verdict: 'accepted'});
      const {state, attempt} = await data.submission.findUniqueOrThrow({where: {id: kept.id}});
      expect({state, attempt}).toEqual({state: 'running', attempt: 1});
      await data.submission.delete({where: {id: kept.id}});
    });
  });
}
