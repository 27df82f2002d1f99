/** Whose submission is judged when: one account's flood does not hold up another's, and is not starved either. */
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {queuedPerAccountMax} from '#lib/base/limits';
import {acceptSubmission} from '#lib/submissions/accept';
import {submit} from '#lib/submissions/submissions';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {code, newSubmission, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner.ts';

const gradingMs = 20;
const newcomers = 5;
/** Of a flood, begun between a newcomer's coming and its turn: its own round's, and what the workers were taking just then. */
const beforeNewcomerMax = 6;
const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

const homes = [
  {name: 'embedded', skip: false, floodSize: 100, variables: async () => ({GRADERS: '2'})},
  {
    name: 'postgresql',
    floodSize: 500,
    skip: binaries === undefined,
    variables: async () => {
      server = await startPostgres(binaries!);
      return {GRADERS: '2', DATABASE_URL: await server.createMigratedDatabase()};
    },
  },
];

for (const home of homes) {
  const {floodSize} = home;
  describe.skipIf(home.skip)(`fairness between accounts, ${home.name}`, () => {
    let system: System;
    beforeAll(async () => {
      system = await openSystem(await home.variables());
    });
    afterAll(() => system?.platform.close());
    afterEach(() => {
      system.grader.answer = async () => 'accepted';
    });

    /** Past the limit of each account, so that the queue itself is what is tried. */
    const flood = async (viewer: Viewer, size: number): Promise<string[]> => {
      const {data} = system.platform;
      const submission = await newSubmission(data);
      const ids: string[] = [];
      for (let i = 0; i < size; i++) {
        const taken = await acceptSubmission({data, ownMax: size}, ownerOf(viewer), submission);
        if (!taken.ok) throw new Error(taken.error.message);
        ids.push(taken.value.id);
      }
      return ids;
    };

    /** A grader that holds everything until it is let go, and the order in which it was given to it. */
    const hold = (): {readonly release: () => void} => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      system.grader.answer = async () => {
        await held;
        return 'accepted';
      };
      return {release: () => release()};
    };

    test(`${floodSize} submissions of one account let another's pass before all but a few`, async () => {
      const flooder = await newViewer(system);
      const other = await newViewer(system);
      const {release} = hold();
      const ids = await flood(flooder, floodSize);
      system.grader.answer = async () => {
        await sleep(gradingMs);
        return 'accepted';
      };
      release();
      const {data} = system.platform;
      for (let i = 0; i < newcomers; i++) {
        const sent = await submit(system.platform, other, {slug: 'double', ...code});
        if (!sent.ok) throw new Error(sent.error.message);
        await verdictOf(other, sent.value.id);
        const {createdAt, startedAt} = await data.submission.findUniqueOrThrow({
          where: {id: sent.value.id},
        });
        const before = await data.submission.count({
          where: {userId: flooder.id, startedAt: {gt: createdAt, lt: startedAt!}},
        });
        expect(before).toBeLessThanOrEqual(beforeNewcomerMax);
      }
      const left = await data.submission.count({where: {userId: flooder.id, state: 'queued'}});
      // The flood was still there when the last of them was judged, so it is what they overtook.
      expect(left).toBeGreaterThan(floodSize / 4);
      system.grader.answer = async () => 'accepted';
      for (const id of ids) await verdictOf(flooder, id);
    });

    test('accounts that all flood take turns, and none of them is put off for ever', async () => {
      const first = await newViewer(system);
      const second = await newViewer(system);
      const {release} = hold();
      const early = await flood(first, 12);
      const inHand = () =>
        system.platform.data.submission.count({where: {id: {in: early}, state: 'running'}});
      await expect.poll(inHand).toBe(2);
      const late = await flood(second, 6);
      release();
      for (const id of [...early, ...late]) await verdictOf(early.includes(id) ? first : second, id);
      const rows = await system.platform.data.submission.findMany({
        where: {id: {in: [...early, ...late]}},
        select: {userId: true, round: true},
        // Two workers may take one each within a millisecond.
        orderBy: [{startedAt: 'asc'}, {round: 'asc'}],
      });
      // Two were in hand before the second account came; from then on at most two of one follow one another.
      const order = rows.slice(2, 2 + 2 * late.length).map(({userId}) => (userId === first.id ? 'a' : 'b'));
      expect(order.filter((who) => who === 'b')).toHaveLength(late.length);
      const rounds = rows.map(({round}) => round).slice(2);
      expect(rounds.every((round, i) => i === 0 || round >= rounds[i - 1]! - 1)).toBe(true);
    });

    test('a burst sent all at once takes no more places than it may', async () => {
      const hasty = await newViewer(system);
      const {release} = hold();
      const sent = await Promise.all(
        Array.from({length: queuedPerAccountMax + 8}, () =>
          submit(system.platform, hasty, {slug: 'double', ...code}),
        ),
      );
      const taken = sent.flatMap((one) => (one.ok ? [one.value.id] : []));
      expect(taken).toHaveLength(queuedPerAccountMax);
      for (const one of sent) if (!one.ok) expect(one.error.kind).toBe('busy');
      release();
      for (const id of taken) await verdictOf(hasty, id);
    });
  });
}
