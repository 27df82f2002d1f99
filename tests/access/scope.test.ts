import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Context, practice} from '#lib/access/context';
import {isAllowed} from '#lib/access/rights';
import {type Role, roles} from '#lib/access/role';
import {ownedBy, type Readable, readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {findDraftHistory, findDrafts, storeDraft} from '#lib/data/drafts';
import {storeComplexity} from '#lib/data/grading';
import {findProgress} from '#lib/data/progress';
import {findGradedCode, findSubmission, findSubmissions, isReadable} from '#lib/data/submissions';
import {submit} from '#lib/submissions/submissions';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system';
import {ownerOf} from '../support/owner';

const exerciseSlug = 'double';
const place = {context: practice, exerciseSlug, language: 'javascript'};

type User = {readonly viewer: Viewer; readonly submission: string};
let system: System;
let owner: User;
const people = {} as Record<Role, User>;

async function person(role: Role): Promise<User> {
  const {id} = await newViewer(system);
  const viewer = (await system.platform.data.user.update({where: {id}, data: {role}})) as unknown as Viewer;
  const sent = await submit(system.platform, viewer, {slug: exerciseSlug, ...code});
  if (!sent.ok) throw new Error(sent.error.message);
  await verdictOf(viewer, sent.value.id);
  const own = ownerOf(viewer);
  await storeDraft(system.platform.data, own, {...place, source: `first of ${id}`, revision: 0}, new Date());
  const second = {...place, source: `second of ${id}`, revision: 1, replaces: true};
  await storeDraft(system.platform.data, own, second, new Date());
  return {viewer, submission: sent.value.id};
}

beforeAll(async () => {
  system = await openSystem();
  owner = await person('candidate');
  for (const role of roles) people[role] = await person(role);
});
afterAll(() => system.platform.close());

function scopeOf(viewer: Viewer, action: 'submission.read' | 'submission.measure'): Readable {
  const scope = readableBy(viewer, action);
  if (!scope.ok) throw new Error(scope.error.message);
  return scope.value;
}

const subjects = [
  ['own', (asking: User) => asking],
  ['other', () => owner],
] as const;
const cells = roles.flatMap((role) => subjects.map(([relation, whose]) => ({role, relation, whose})));

describe.each(cells)('$role, $relation', ({role, relation, whose}) => {
  test('a submission is found exactly where the table allows it', async () => {
    const {data} = system.platform;
    const {viewer} = people[role];
    const {submission} = whose(people[role]);
    const mayRead = isAllowed(viewer, 'submission.read', relation);
    const reading = scopeOf(viewer, 'submission.read');
    expect((await findSubmission(data, reading, submission)) !== undefined).toBe(mayRead);
    expect(await isReadable(data, reading, submission)).toBe(mayRead);
    const mayMeasure = isAllowed(viewer, 'submission.measure', relation);
    const measuring = scopeOf(viewer, 'submission.measure');
    const judged = await findGradedCode(data, measuring, submission);
    expect(judged !== undefined).toBe(mayMeasure);
  });

  test('what is measured is written exactly where the table allows it', async () => {
    const {data} = system.platform;
    const {viewer} = people[role];
    const {submission, viewer: subject} = whose(people[role]);
    const {exerciseVersionId} = await data.submission.findUniqueOrThrow({where: {id: submission}});
    const read = () =>
      data.submission.findUniqueOrThrow({where: {id: submission}, select: {complexity: true}});
    await data.submission.updateMany({where: {userId: subject.id}, data: {complexity: undefined}});
    const before = await read();
    const measured = {growth: 'n', stamp: `${role} ${relation}`} as never;
    await storeComplexity(
      data,
      scopeOf(viewer, 'submission.measure'),
      {id: submission, exerciseVersionId},
      measured,
    );
    const isWritten = JSON.stringify(await read()) !== JSON.stringify(before);
    expect(isWritten).toBe(isAllowed(viewer, 'submission.measure', relation));
  });
});

test.each(roles)('lists hold one’s own and nothing else: %s', async (role) => {
  const {data} = system.platform;
  const {viewer, submission} = people[role];
  const own = ownedBy(viewer, 'submission.read');
  if (!own.ok) throw new Error(own.error.message);
  const listed = await findSubmissions(data, own.value, {itemsMax: 100});
  expect(listed.map(({id}) => id)).toEqual([submission]);
  expect([...(await findProgress(data, own.value)).keys()]).toEqual([exerciseSlug]);
  const drafts = await findDrafts(data, own.value, place);
  expect(drafts.map(({source}) => source)).toEqual([`second of ${viewer.id}`]);
  const texts = await findDraftHistory(data, own.value, place);
  expect(texts.map(({source}) => source)).toEqual([`first of ${viewer.id}`]);
});

test('saving a draft writes over nobody else’s', async () => {
  const {data} = system.platform;
  const stored = await findDrafts(data, ownerOf(owner.viewer), place);
  for (const role of roles) {
    const draft = {...place, source: `by ${role}`, revision: 2};
    await storeDraft(data, ownerOf(people[role].viewer), draft, new Date());
  }
  expect(await findDrafts(data, ownerOf(owner.viewer), place)).toEqual(stored);
});

test('drafts of two contexts are kept apart', async () => {
  const {data} = system.platform;
  const {viewer} = people.candidate;
  const own = ownerOf(viewer);
  const before = await findDrafts(data, own, place);
  const elsewhere = {...place, context: {kind: 'another'} as unknown as Context};
  await storeDraft(data, own, {...elsewhere, source: 'for another', revision: 0}, new Date());
  expect(await findDrafts(data, own, place)).toEqual(before);
  expect((await findDrafts(data, own, elsewhere)).map(({source}) => source)).toEqual(['for another']);
});
