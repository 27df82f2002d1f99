/** Submitting, on the embedded database and on PostgreSQL. */
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {
  attemptsMax,
  queuedMax,
  queuedPerAccountMax,
  streamsPerAccountMax,
  verdictWaitMsMax,
} from '#lib/base/limits';
import {deleteAccount} from '#lib/data/administrators';
import {readCases} from '#lib/data/case-column';
import {GraderBusy} from '#lib/grader/grader';
import {acceptSubmission} from '#lib/submissions/accept';
import {followSubmission} from '#lib/submissions/follow';
import {listSubmissions, readSubmission, submit} from '#lib/submissions/submissions';
import {verdictSoon} from '#lib/submissions/verdict-soon';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {ownerOf} from '../support/owner';
import {code, newSubmission, newViewer, openSystem, type System, verdictOf} from './system.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

/** As many as the environment allows to be graded at once. */
const gradersMax = 16;
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
  describe.skipIf(home.skip)(`submitting, ${home.name}`, () => {
    let system: System;
    let viewer: Viewer;
    const send = async (who = viewer) => {
      const sent = await submit(system.platform, who, {slug: 'double', ...code});
      if (!sent.ok) throw new Error(sent.error.message);
      return sent.value.id;
    };
    beforeAll(async () => {
      system = await openSystem(await home.variables());
      viewer = await newViewer(system);
    });
    afterAll(() => system?.platform.close());
    afterEach(() => {
      system.grader.answer = async () => 'accepted';
    });

    test('brings a verdict; every case is kept, and the samples alone are shown', async () => {
      const id = await send();
      const view = await verdictOf(viewer, id);
      expect(view).toMatchObject({verdict: 'accepted', score: 100, casesTotal: 3});
      expect(view.samples.map((sample) => sample.id)).toEqual(['two']);
      const {cases} = await system.platform.data.submission.findUniqueOrThrow({where: {id}});
      expect(readCases(cases).map((one) => one.id)).toEqual(['two', 'zero', 'minus']);
    });

    test('shows results before the verdict, and tells those who follow', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      system.grader.answer = async (_request, onCase) => {
        onCase?.({id: 'two', group: 'samples', verdict: 'accepted', operations: 1, cpuMs: 0});
        await held;
        return 'accepted';
      };
      const id = await send();
      const heard = vi.fn();
      const stop = system.platform.changes.listen(id, heard);
      await expect
        .poll(async () => {
          const found = await readSubmission(system.platform, viewer, id);
          return found.ok ? [found.value.state, found.value.samples.map((sample) => sample.id)] : [];
        })
        .toEqual(['running', ['two']]);
      await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
      heard.mockClear();
      release();
      await verdictOf(viewer, id);
      await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
      stop();
    });

    test('the answer to a submission brings its verdict where that is there at once, and waits for no other', async () => {
      const quick = await send();
      const [soon] = await Promise.all([
        verdictSoon(system.platform, viewer, quick),
        verdictOf(viewer, quick),
      ]);
      expect(soon === undefined || soon.verdict === 'accepted').toBe(true);
      system.grader.answer = async () => {
        await sleep(2 * verdictWaitMsMax);
        return 'accepted';
      };
      const slow = await send();
      const began = performance.now();
      expect(await verdictSoon(system.platform, viewer, slow)).toBeUndefined();
      expect(performance.now() - began).toBeGreaterThan(verdictWaitMsMax - 20);
      await verdictOf(viewer, slow);
    });

    test('tries again when the grader fails once', async () => {
      let tries = 0;
      system.grader.answer = async () => {
        tries += 1;
        if (tries === 1) throw new Error('worker lost');
        return tries === 2 ? 'grader-fault' : 'wrong-answer';
      };
      expect(await verdictOf(viewer, await send())).toMatchObject({verdict: 'wrong-answer'});
      expect(tries).toBe(3);
    });

    test('stores a fault as ours, after a bounded number of tries', async () => {
      let tries = 0;
      system.grader.answer = async () => {
        tries += 1;
        return 'grader-fault';
      };
      const view = await verdictOf(viewer, await send());
      expect(view).toMatchObject({verdict: 'grader-fault', score: 0, samples: []});
      expect(view.message).toContain('does not count');
      expect(tries).toBe(3);
    });

    test('waits for a grader that is busy, however often, without counting it as a fault', async () => {
      let tries = 0;
      system.grader.answer = async () => {
        tries += 1;
        // More often than a submission may be lost with a process.
        if (tries <= attemptsMax + 2) throw new GraderBusy('too much waits');
        return 'accepted';
      };
      const id = await send();
      expect(await verdictOf(viewer, id)).toMatchObject({verdict: 'accepted'});
      expect(await system.platform.data.submission.findUnique({where: {id}, select: {faults: true}})).toEqual(
        {
          faults: 0,
        },
      );
    });

    test('answers busy when too many of everyone wait', async () => {
      const {data} = system.platform;
      const crowd = await newViewer(system);
      const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({select: {id: true}});
      const row = {userId: crowd.id, exerciseVersionId, exerciseSlug: 'double', language: 'javascript'};
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      system.grader.answer = async () => {
        await held;
        return 'accepted';
      };
      await data.submission.createMany({
        // Some more, since as many as are graded at once do not wait.
        data: Array.from({length: queuedMax + gradersMax}, () => ({
          ...row,
          source: '',
          sourceHash: '',
          seed: 1,
          casesTotal: 3,
        })),
      });
      expect(await submit(system.platform, viewer, {slug: 'double', ...code})).toMatchObject({
        ok: false,
        error: {kind: 'busy'},
      });
      await deleteAccount(data, ownerOf(crowd));
      release();
      await verdictOf(viewer, await send());
    });

    test('lets an account follow a bounded number of submissions at once', async () => {
      const follower = await newViewer(system);
      const id = await send(follower);
      const open = [];
      for (let i = 0; i < streamsPerAccountMax; i++)
        open.push(await followSubmission(system.platform, follower, id));
      expect(open.every((following) => following.ok)).toBe(true);
      expect(await followSubmission(system.platform, follower, id)).toMatchObject({
        ok: false,
        error: {kind: 'too-many'},
      });
      expect(await followSubmission(system.platform, viewer, id)).toMatchObject({
        ok: false,
        error: {kind: 'not-found'},
      });
      for (const following of open) if (following.ok) following.value.onClose();
      expect(await followSubmission(system.platform, follower, id)).toMatchObject({ok: true});
      await verdictOf(follower, id);
    });

    test('keeps what was submitted to its owner', async () => {
      const id = await send();
      const stranger = await newViewer(system);
      expect(await readSubmission(system.platform, stranger, id)).toMatchObject({
        ok: false,
        error: {kind: 'not-found'},
      });
      expect((await listSubmissions(system.platform, stranger)).items).toEqual([]);
      await verdictOf(viewer, id);
    });

    test('answers not-found for what is no id at all', async () => {
      for (const id of ['', 'x', `' OR 1=1 --`, '../..', '0'.repeat(400)]) {
        expect(await readSubmission(system.platform, viewer, id)).toMatchObject({
          ok: false,
          error: {kind: 'not-found'},
        });
      }
    });

    test('refuses what cannot be judged, each with its reason', async () => {
      const refusal = async (change: object) => {
        const sent = await submit(system.platform, viewer, {slug: 'double', ...code, ...change});
        return sent.ok ? 'taken' : sent.error.kind;
      };
      expect(await refusal({slug: 'no-such'})).toBe('not-found');
      expect(await refusal({source: 'é'.repeat(60 * 1024)})).toBe('too-large');
      expect(await refusal({source: 'a\0b'})).toBe('invalid');
      expect(await refusal({language: 'cobol'})).toBe('invalid');
    });

    test('answers busy when one account has too many waiting, and loses none of them', async () => {
      const flooder = await newViewer(system);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      system.grader.answer = async () => {
        await held;
        return 'accepted';
      };
      const ids: string[] = [];
      for (let i = 0; i < queuedPerAccountMax; i++) ids.push(await send(flooder));
      expect(await submit(system.platform, flooder, {slug: 'double', ...code})).toMatchObject({
        ok: false,
        error: {kind: 'busy'},
      });
      const last = await readSubmission(system.platform, flooder, ids.at(-1)!);
      expect(last).toMatchObject({ok: true, value: {state: 'queued'}});
      expect(last.ok && last.value.queuePosition).toBeGreaterThan(0);
      release();
      for (const id of ids) expect(await verdictOf(flooder, id)).toMatchObject({verdict: 'accepted'});
    });

    test('limits how often one account submits, and says when it may again', async () => {
      const eager = await newViewer(system);
      let refused: Awaited<ReturnType<typeof submit>> | undefined;
      for (let i = 0; i < 32 && refused === undefined; i++) {
        const sent = await submit(system.platform, eager, {slug: 'double', ...code});
        if (sent.ok) await verdictOf(eager, sent.value.id);
        else refused = sent;
      }
      expect(refused).toMatchObject({ok: false, error: {kind: 'too-many', retryAfterS: expect.any(Number)}});
    });

    test('lists the newest first, page by page, without gaps or repeats, also those of one millisecond', async () => {
      const writer = await newViewer(system);
      const {data} = system.platform;
      const submission = await newSubmission(data);
      const accept = () => acceptSubmission({data}, ownerOf(writer), submission);
      const taken = await Promise.all(Array.from({length: queuedPerAccountMax}, accept));
      const newestFirst = taken.map((one) => (one.ok ? one.value.id : '')).toReversed();
      const {items} = await listSubmissions(system.platform, writer);
      expect(items.map(({id}) => id)).toEqual(newestFirst);
      const rest = await listSubmissions(system.platform, writer, {cursor: items[1]!.id, slug: 'double'});
      expect(rest.items.map(({id}) => id)).toEqual(newestFirst.slice(2));
      for (const id of newestFirst) await verdictOf(writer, id);
    });

    test('judges nothing for an account that was deleted, and forgets its work', async () => {
      const leaving = await newViewer(system);
      system.grader.answer = async () => {
        await sleep(100);
        return 'accepted';
      };
      const id = await send(leaving);
      await deleteAccount(system.platform.data, ownerOf(leaving));
      expect(await readSubmission(system.platform, leaving, id)).toMatchObject({ok: false});
      await sleep(300);
      expect(await system.platform.data.submission.count({where: {id}})).toBe(0);
    });
  });
}
