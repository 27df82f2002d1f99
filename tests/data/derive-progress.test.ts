/** What is kept of progress as verdicts come, against a model that reads all submissions, and against rebuilding. */
import fc from 'fast-check';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {rebuildProgress} from '#lib/data/derive-progress';
import {finishSubmission, storeGraderFault} from '#lib/data/grading';
import {recordEditorial, recordHints, storeStar} from '#lib/data/progress';
import {claimRejudgement, finishRejudgement} from '#lib/data/rejudgements';
import {type Verdict, verdicts} from '#lib/verdict/verdict';
import {homes} from '../database/homes.ts';
import {gradeWith} from '../submissions/grading-model.ts';
import {type Ledger, openLedger, publishVersions, takeOut} from '../submissions/ledger.ts';
import {newViewer} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

const slugs = ['double', 'treble'] as const;
/** Minutes: within a quarter, on its edges, and across days. */
const minutes = [0, 14, 15, 29, 30, 60 * 23 + 59, 60 * 24, 60 * 24 * 3];
const begin = Date.parse('2026-11-01T00:00:00Z');

const sending = fc.record({
  who: fc.nat({max: 1}),
  slug: fc.constantFrom(...slugs),
  at: fc.constantFrom(...minutes),
  context: fc.constantFrom('practice', 'practice', 'practice', 'another'),
  verdict: fc.constantFrom<Verdict>(...verdicts),
  again: fc.option(fc.constantFrom<Verdict>(...verdicts), {nil: undefined}),
});
type Sending = {who: number; slug: string; at: number; context: string; verdict: Verdict; again?: Verdict};

for (const home of homes) {
  describe.skipIf(home.skip)(`progress, ${home.name}`, () => {
    let system: Ledger;
    let viewers: Viewer[];
    const versions = new Map<string, {id: string; slug: string; version: number}>();
    beforeAll(async () => {
      system = await openLedger(await home.migrated());
      for (const slug of slugs) {
        const ids = await publishVersions(system, [1, 2], slug);
        for (const [version, id] of ids) versions.set(`${slug}-${version}`, {id, slug, version});
      }
    });
    afterAll(() => system?.close());
    beforeEach(async () => {
      viewers = [await newViewer(system), await newViewer(system)];
    });

    const send = async ({who, slug, at, context}: Sending): Promise<string> => {
      const row = {context, exerciseSlug: slug, language: 'javascript', source: '', sourceHash: '', seed: 1};
      const {id} = await system.platform.data.submission.create({
        data: {
          ...row,
          userId: viewers[who]!.id,
          exerciseVersionId: versions.get(`${slug}-1`)!.id,
          casesTotal: 3,
          createdAt: new Date(begin + at * 60_000),
        },
      });
      return id;
    };
    const judge = async (id: string, verdict: Verdict): Promise<void> => {
      const {data} = system.platform;
      const claim = await takeOut(system, id);
      if (verdict === 'grader-fault') await storeGraderFault(data, claim, 'ours', new Date());
      else await finishSubmission(data, claim, gradeWith(verdict), new Date(), async () => {});
    };
    const judgeAgain = async (submissionId: string, slug: string, verdict: Verdict): Promise<void> => {
      const {data} = system.platform;
      const [from, to] = [versions.get(`${slug}-1`)!.id, versions.get(`${slug}-2`)!.id];
      const {id} = await data.rejudgement.create({
        data: {submissionId, fromVersionId: from, exerciseVersionId: to, graderVersion: 0},
      });
      const claim = (await claimRejudgement(data, id, new Date()))!;
      await finishRejudgement(data, claim, gradeWith(verdict), new Date(), async () => {});
    };
    const kept = async () => {
      const mine = {userId: {in: viewers.map(({id}) => id)}};
      const {data} = system.platform;
      return {
        progress: await data.progress.findMany({
          where: {...mine, attempts: {gt: 0}},
          orderBy: [{userId: 'asc'}, {exerciseSlug: 'asc'}],
        }),
        activity: await data.activity.findMany({
          where: mine,
          orderBy: [{userId: 'asc'}, {quarter: 'asc'}, {verdict: 'asc'}],
        }),
      };
    };

    /** Of one account and exercise, by the comments of the schema. */
    const expected = (sent: readonly Sending[]) => {
      const tries = sent
        .map((one) => ({...one, verdict: one.again ?? one.verdict}))
        .filter(({context, verdict}) => context === 'practice' && verdict !== 'grader-fault')
        .map((one, index) => ({...one, index}))
        .sort((a, b) => a.at - b.at || a.index - b.index);
      const solvedAt = tries.findIndex(({verdict}) => verdict === 'accepted');
      const time = (index: number) => {
        const one = tries.at(index);
        return one === undefined ? null : new Date(begin + one.at * 60_000);
      };
      if (tries.length === 0) return undefined;
      return {
        state: solvedAt === -1 ? 'tried' : 'solved',
        attempts: tries.length,
        attemptsToSolve: solvedAt === -1 ? null : solvedAt + 1,
        ...{firstTriedAt: time(0), lastTriedAt: time(-1)},
        firstSolvedAt: solvedAt === -1 ? null : time(solvedAt),
        lastVerdict: tries.at(-1)!.verdict,
      };
    };

    test('is what all submissions together say, whatever is judged and rejudged in which order, and rebuilding changes nothing', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(sending, {maxLength: 7}), async (sent) => {
          viewers = [await newViewer(system), await newViewer(system)];
          const ids: string[] = [];
          for (const one of sent) ids.push(await send(one));
          // The last sent is judged first.
          for (const [index, one] of [...sent.entries()].reverse()) await judge(ids[index]!, one.verdict);
          for (const [index, {slug, again}] of sent.entries()) {
            if (again !== undefined) await judgeAgain(ids[index]!, slug, again);
          }
          const before = await kept();
          for (const [who, {id: userId}] of viewers.entries()) {
            for (const exerciseSlug of slugs) {
              const row = before.progress.find(
                (one) => one.userId === userId && one.exerciseSlug === exerciseSlug,
              );
              const own = sent.filter((one) => one.who === who && one.slug === exerciseSlug);
              const shouldBe = expected(own);
              if (shouldBe === undefined) expect(row).toBeUndefined();
              else expect(row).toMatchObject(shouldBe);
            }
          }
          const counted = before.activity.reduce((sum, {count}) => sum + count, 0);
          const attempts = before.progress.reduce((sum, row) => sum + row.attempts, 0);
          expect(counted).toBe(attempts);
          await rebuildProgress(system.platform.data);
          expect(await kept()).toEqual(before);
        }),
        {numRuns: 25},
      );
    });

    test('has every verdict that comes at the same moment', async () => {
      const {data} = system.platform;
      const sent = await Promise.all(
        Array.from({length: 8}, () =>
          send({who: 0, slug: 'double', at: 5, context: 'practice', verdict: 'accepted'}),
        ),
      );
      await Promise.all(sent.map((id, index) => judge(id, index === 3 ? 'accepted' : 'wrong-answer')));
      expect((await kept()).progress).toMatchObject([{attempts: 8, state: 'solved'}]);
      expect(
        await data.activity.findMany({where: {userId: viewers[0]!.id}, orderBy: {verdict: 'asc'}}),
      ).toMatchObject([
        {verdict: 'accepted', count: 1},
        {verdict: 'wrong-answer', count: 7},
      ]);
    });

    test('keeps through rebuilding what no submission says', async () => {
      const {data} = system.platform;
      const owner = ownerOf(viewers[0]!);
      const now = new Date();
      await recordHints(data, owner, 'double', 2);
      await recordHints(data, owner, 'double', 1);
      await recordEditorial(data, owner, 'double', now);
      await recordEditorial(data, owner, 'double', new Date(now.getTime() + 5000));
      await storeStar(data, owner, 'double', now);
      await rebuildProgress(data);
      expect(await data.progress.findMany({where: {userId: owner.userId}})).toMatchObject([
        {hintsUsed: 2, editorialSeenAt: now, starredAt: now, state: 'new'},
      ]);
    });
  });
}
