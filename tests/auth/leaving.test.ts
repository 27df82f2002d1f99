/** Another address, other sessions ended, and an account that is gone from every table. */
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {changeEmail, closeAccount} from '#lib/auth/leaving';
import {hashPassword} from '#lib/auth/password';
import {startSession} from '#lib/auth/session';
import {storeDraft} from '#lib/data/drafts';
import {createList} from '#lib/data/lists';
import {storeNote} from '#lib/data/notes';
import {storeOwnInput} from '#lib/data/own-inputs';
import {storePreferences} from '#lib/data/preferences';
import {storeReviews} from '#lib/data/reviews';
import {endOtherSessions, findSessions} from '#lib/data/sessions';
import {createShare} from '#lib/data/shares';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

const password = 'a long enough secret';
let system: System;
let administrator: Viewer;
let viewer: Viewer;
beforeAll(async () => {
  system = await openSystem();
  administrator = await newViewer(system);
});
afterAll(() => system?.platform.close());
beforeEach(async () => {
  viewer = await newViewer(system);
  const hash = await hashPassword(password);
  if (!hash.ok) throw new Error(hash.error.message);
  await system.platform.data.user.update({where: {id: viewer.id}, data: {passwordHash: hash.value}});
});

test('the address is changed by whoever has the password, and not to another account’s', async () => {
  const {platform} = system;
  const email = `New-${viewer.id}@example.org`;
  expect(await changeEmail(platform, viewer, {email, proof: 'wrong'})).toMatchObject({
    error: {field: 'proof'},
  });
  expect(await changeEmail(platform, viewer, {email: 'none', proof: password})).toMatchObject({
    error: {field: 'email'},
  });
  expect(await changeEmail(platform, viewer, {email: administrator.email, proof: password})).toMatchObject({
    error: {field: 'email'},
  });
  expect(await changeEmail(platform, viewer, {email, proof: password})).toMatchObject({ok: true});
  expect(await platform.data.user.findUnique({where: {id: viewer.id}})).toMatchObject({
    email: email.toLowerCase(),
  });
});

test('all other sessions end, and the one that asks goes on', async () => {
  const {data} = system.platform;
  const mine = await startSession(data, {accountId: viewer.id, epoch: 0}, 'Firefox '.repeat(100));
  await startSession(data, {accountId: viewer.id, epoch: 0});
  expect(await findSessions(data, ownerOf(viewer))).toHaveLength(2);
  await endOtherSessions(data, ownerOf(viewer), mine.sid);
  const left = await findSessions(data, ownerOf(viewer));
  expect(left).toMatchObject([{id: mine.sid, userAgent: expect.stringContaining('Firefox')}]);
  expect(left[0]!.userAgent!.length).toBeLessThanOrEqual(200);
});

/** Rows of every table in which a text stands, in whichever column. */
async function rowsWith(text: string): Promise<string[]> {
  const {database} = system.platform;
  const tables = (await database.query(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )) as Array<{schema: string; name: string}>;
  const found: string[] = [];
  for (const {schema, name} of tables) {
    const rows = await database.query(
      `SELECT 1 AS one FROM "${schema}"."${name}" AS t WHERE position($1 in t::text) > 0 LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test('a closed account is in no table any more', async () => {
  const {platform} = system;
  const {data} = platform;
  const own = ownerOf(viewer);
  const now = new Date();
  const marked = {...code, source: `${code.source} // of ${viewer.id}`};
  const sent = await submit(platform, viewer, {slug: 'double', ...marked});
  const id = sent.ok ? sent.value.id : '';
  await verdictOf(viewer, id);
  const place = {context: practice, exerciseSlug: 'double', language: 'javascript'};
  await storeDraft(data, own, {...place, source: 'one', revision: 0}, now);
  await storeDraft(data, own, {...place, source: 'two', revision: 1, replaces: true}, now);
  await storeNote(data, own, {exerciseSlug: 'double', text: viewer.id, revision: 0}, now);
  await createList(data, own, viewer.id);
  await storeOwnInput(data, own, {exerciseSlug: 'double', name: viewer.id, input: '1', expected: null}, now);
  await storePreferences(data, own, {vim: true});
  await createShare(data, own, id, `token ${viewer.id}`);
  await startSession(data, {accountId: viewer.id, epoch: 0});
  const review = {dueAt: now, stability: 1, difficulty: 5, reps: 0, lapses: 0, state: 2, lastReviewedAt: now};
  await storeReviews(data, own, [{...review, exerciseSlug: 'double', openedAt: null, hintsUsed: 0}]);
  expect((await rowsWith(viewer.id)).length).toBeGreaterThan(8);

  expect(await closeAccount(platform, viewer, {proof: 'wrong'})).toMatchObject({error: {field: 'proof'}});
  expect(await rowsWith(viewer.email)).toEqual(['User']);
  expect(await closeAccount(platform, viewer, {proof: password})).toMatchObject({ok: true});
  expect(await rowsWith(viewer.id)).toEqual([]);
  expect(await rowsWith(viewer.email)).toEqual([]);
});

test('an account without a password is closed by its address, and the last administrator’s not at all', async () => {
  const {platform} = system;
  const guest = await newViewer(system);
  expect(await closeAccount(platform, guest, {proof: 'someone@example.org'})).toMatchObject({
    error: {field: 'proof'},
  });
  expect(await closeAccount(platform, guest, {proof: guest.email})).toMatchObject({ok: true});
  expect(await closeAccount(platform, administrator, {proof: administrator.email})).toMatchObject({
    error: {kind: 'conflict'},
  });
});
