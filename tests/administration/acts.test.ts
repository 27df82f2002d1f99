/** Every act of the audit log, done by the use case that does it: one line each, in the name of whoever did it. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Act, type ActEntry, acts} from '#lib/access/acts';
import {actingFor} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {readAudit} from '#lib/administration/audit';
import type {AuditView} from '#lib/administration/audit-view';
import {disablePerson, removePerson} from '#lib/administration/people';
import {changeSignUpMode} from '#lib/administration/sign-up';
import {changeRole} from '#lib/auth/change-role';
import {acceptInvitationOf, invite, withdraw} from '#lib/auth/invitations';
import {closeAccount} from '#lib/auth/leaving';
import {createResetLink, makeResetLink} from '#lib/auth/password-reset';
import {auditLinesPerPage} from '#lib/base/limits';
import {addAuditLine} from '#lib/data/audit';
import {storeVersion} from '#lib/data/exercise-versions';
import {deleteDraft} from '#lib/drafting/drafts';
import {shareDraft, unshareDraft} from '#lib/drafting/sharing';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {declineProposal} from '#lib/proposals/decide';
import {rejudge} from '#lib/submissions/rejudge';
import {applyRejudge, cancelRejudge, previewRejudge} from '#lib/submissions/rejudge-order';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {got, newDraft, publish, viewerOf} from '../drafting/world.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let grader: Grader;
let root: Viewer;
let author: Viewer;
const parts = () => system.platform;

beforeAll(async () => {
  grader = await createGrader();
  system = await openSystem({}, () => grader);
  root = await viewerOf(system, 'administrator');
  author = await viewerOf(system, 'instructor');
});
afterAll(() => system?.platform.close());

const preview = () => previewRejudge(parts(), root, 'double', {which: 'all', verdicts: []});

/** Does it and says what its line must be. */
type Doing<A extends Act> = () => Promise<{by: Viewer | null; entry: Extract<ActEntry, {act: A}>}>;
const doing: {readonly [A in Act]: Doing<A>} = {
  'role.changed': async () => {
    const {id: accountId, email} = await newViewer(system);
    got(await changeRole(parts(), root, {email, role: 'instructor'}));
    const details = {from: 'candidate', to: 'instructor'} as const;
    return {by: root, entry: {act: 'role.changed', accountId, details}};
  },
  'reset-link.made': async () => {
    const {id: accountId, email} = await newViewer(system);
    got(await createResetLink(parts(), root, {email}));
    return {by: root, entry: {act: 'reset-link.made', accountId}};
  },
  'account.disabled': async () => {
    const {id: accountId} = await newViewer(system);
    got(await disablePerson(parts(), root, accountId, {disabled: true}));
    // It is disabled already: nothing is done, and nothing said.
    got(await disablePerson(parts(), root, accountId, {disabled: true}));
    return {by: root, entry: {act: 'account.disabled', accountId}};
  },
  'account.enabled': async () => {
    const {id: accountId} = await newViewer(system);
    got(await disablePerson(parts(), root, accountId, {disabled: true}));
    got(await disablePerson(parts(), root, accountId, {disabled: false}));
    return {by: root, entry: {act: 'account.enabled', accountId}};
  },
  'account.deleted': async () => {
    const {id: accountId, email} = await newViewer(system);
    got(await removePerson(parts(), root, accountId, {email}));
    return {by: root, entry: {act: 'account.deleted', accountId}};
  },
  'invitation.made': async () => {
    got(await invite(parts(), root, {role: 'instructor'}));
    return {by: root, entry: {act: 'invitation.made', details: {role: 'instructor'}}};
  },
  'invitation.withdrawn': async () => {
    const {id} = got(await invite(parts(), root, {role: 'candidate'}));
    got(await withdraw(parts(), root, id));
    expect((await withdraw(parts(), root, id)).ok).toBe(false);
    return {by: root, entry: {act: 'invitation.withdrawn', details: {role: 'candidate'}}};
  },
  'invitation.used': async () => {
    const by = await newViewer(system);
    const {path} = got(await invite(parts(), root, {role: 'instructor'}));
    const token = new URLSearchParams(path.split('?')[1]).get('invitation')!;
    got(await acceptInvitationOf(parts(), by, token));
    return {by, entry: {act: 'invitation.used', accountId: by.id, details: {role: 'instructor'}}};
  },
  'sign-up.changed': async () => {
    got(await changeSignUpMode(parts(), root, {mode: 'invitation'}));
    const entry = {act: 'sign-up.changed', details: {from: 'open', to: 'invitation'}} as const;
    const changed = {by: root, entry};
    await parts().data.site.deleteMany();
    return changed;
  },
  'site.restored': async () => {
    // What a command does has no account (tests/backup); here it is only written as the command writes it.
    const entry = {act: 'site.restored', details: {madeAt: '2026-11-30T00:00:00.000Z'}} as const;
    await parts().data.$transaction((tx) => addAuditLine(tx, actingFor(root.id), entry));
    return {by: root, entry};
  },
  'exercise.published': async () => {
    const {id, slug: exerciseSlug} = await newDraft(system, author);
    expect((await publish(system, author, id)).report?.publication).toMatchObject({kind: 'published'});
    return {by: author, entry: {act: 'exercise.published', exerciseSlug, details: {version: 1}}};
  },
  'draft.shared': async () => {
    const {id, slug: exerciseSlug} = await newDraft(system, author);
    got(await shareDraft(parts(), author, id, root.email));
    return {by: author, entry: {act: 'draft.shared', accountId: root.id, exerciseSlug}};
  },
  'draft.unshared': async () => {
    const {id, slug: exerciseSlug} = await newDraft(system, author);
    got(await shareDraft(parts(), author, id, root.email));
    got(await unshareDraft(parts(), author, id, root.id));
    // It is shared no longer: nothing is done, and nothing said.
    got(await unshareDraft(parts(), author, id, root.id));
    return {by: author, entry: {act: 'draft.unshared', accountId: root.id, exerciseSlug}};
  },
  'draft.deleted': async () => {
    const {id, slug: exerciseSlug} = await newDraft(system, author);
    got(await deleteDraft(parts(), root, id));
    return {by: root, entry: {act: 'draft.deleted', accountId: author.id, exerciseSlug}};
  },
  'counterexample.decided': async () => {
    const {id: userId} = await newViewer(system);
    const {id: exerciseVersionId} = await parts().data.exerciseVersion.findFirstOrThrow({
      where: {slug: 'double'},
    });
    const {id} = await parts().data.caseProposal.create({
      data: {
        ...{userId, exerciseSlug: 'double', exerciseVersionId, inputText: 'x = 1', inputJson: '[1]'},
        ...{note: '', isCredited: false, state: 'proposed'},
      },
    });
    got(await declineProposal(parts(), root, id, 'It is covered.'));
    expect((await declineProposal(parts(), root, id, 'Again.')).ok).toBe(false);
    const details = {outcome: 'declined'} as const;
    return {by: root, entry: {act: 'counterexample.decided', exerciseSlug: 'double', details}};
  },
  'rejudge.previewed': async () => {
    const {id} = got(await preview());
    got(await cancelRejudge(parts(), root, id));
    return {by: root, entry: ofDouble('rejudge.previewed')};
  },
  'rejudge.cancelled': async () => {
    const {id} = got(await preview());
    got(await cancelRejudge(parts(), root, id));
    expect((await cancelRejudge(parts(), root, id)).ok).toBe(false);
    return {by: root, entry: ofDouble('rejudge.cancelled')};
  },
  'rejudge.applied': async () => {
    const {id} = got(await preview());
    got(await applyRejudge(parts(), root, id));
    expect((await applyRejudge(parts(), root, id)).ok).toBe(false);
    return {by: root, entry: ofDouble('rejudge.applied')};
  },
  'rejudge.run': async () => {
    const exerciseSlug = 'again';
    const {data} = parts();
    await storeVersion(data, preparedDouble({slug: exerciseSlug}), 1);
    const sender = await newViewer(system);
    await verdictOf(sender, got(await submit(parts(), sender, {slug: exerciseSlug, ...code})).id);
    await storeVersion(data, preparedDouble({slug: exerciseSlug, version: 2, contentHash: 'another'}), 1);
    got(await rejudge(parts(), {slug: exerciseSlug}));
    // Nothing is left to do: nothing is said.
    got(await rejudge(parts(), {slug: exerciseSlug}));
    return {by: null, entry: {act: 'rejudge.run', exerciseSlug, details: {}}};
  },
};

function ofDouble<A extends Act>(act: A) {
  return {act, exerciseSlug: 'double', details: {submissions: 0}};
}

async function lines(act: string): Promise<readonly AuditView[]> {
  return got(await readAudit(parts(), root, {act})).lines;
}

describe('every act adds its line, once and in the name of whoever did it', () => {
  test.each(acts)('%s', async (act) => {
    const before = (await lines(act)).length;
    const {by, entry} = await doing[act]();
    const after = await lines(act);
    expect(after).toHaveLength(before + 1);
    const {
      accountId = null,
      exerciseSlug = null,
      details = {},
    } = {...entry} as Partial<Record<'accountId' | 'exerciseSlug', string>> & {details?: object};
    const [line] = after;
    expect(line).toMatchObject({
      act,
      actor: by && {id: by.id, name: by.name},
      exercise: exerciseSlug,
      details,
    });
    expect(line!.account?.id ?? null).toBe(accountId);
  });
});

test('what is refused leaves no line', async () => {
  const before = got(await readAudit(parts(), root, {})).lines[0]?.id;
  const candidate = await newViewer(system);
  const {id} = await newDraft(system, author);
  expect((await changeRole(parts(), candidate, {email: root.email, role: 'candidate'})).ok).toBe(false);
  expect((await changeRole(parts(), root, {email: 'nobody@example.org', role: 'candidate'})).ok).toBe(false);
  const roots = {role: 'administrator'} as const;
  await parts().data.user.updateMany({where: {...roots, id: {not: root.id}}, data: {role: 'candidate'}});
  // The only administrator: the change is taken back with its line.
  expect((await changeRole(parts(), root, {email: root.email, role: 'candidate'})).ok).toBe(false);
  expect((await shareDraft(parts(), author, id, candidate.email)).ok).toBe(false);
  expect((await deleteDraft(parts(), candidate, id)).ok).toBe(false);
  expect(got(await readAudit(parts(), root, {})).lines[0]?.id).toBe(before);
});

test('only administrators read it', async () => {
  for (const viewer of [undefined, await newViewer(system), author]) {
    expect((await readAudit(parts(), viewer, {})).ok).toBe(false);
  }
});

test('a deleted account leaves its lines without a name', async () => {
  const leaving = await newViewer(system);
  got(await createResetLink(parts(), root, {email: leaving.email}));
  got(await closeAccount(parts(), leaving, {proof: leaving.email}));
  const [line] = await lines('reset-link.made');
  expect(line!.account).toEqual({id: leaving.id, name: null, email: null});
  expect(JSON.stringify(await parts().data.auditLine.findMany())).not.toContain(leaving.email);
});

test('what the command line does has no account', async () => {
  got(await makeResetLink(parts().data, actingFor(null), author.email));
  expect((await lines('reset-link.made'))[0]).toMatchObject({actor: null, account: {id: author.id}});
});

test('lines are found by person, by exercise and by act, and page by page each once', async () => {
  const exerciseSlug = 'paged';
  const total = 2 * auditLinesPerPage + 3;
  await parts().data.$transaction(async (tx) => {
    for (let version = 1; version <= total; version++) {
      await addAuditLine(tx, actingFor(author.id), {
        act: 'exercise.published',
        ...{exerciseSlug, details: {version}},
      });
    }
  });
  const seen: unknown[] = [];
  let before: string | undefined;
  do {
    const page = got(await readAudit(parts(), root, {person: author.email, exercise: exerciseSlug, before}));
    seen.push(...page.lines.map(({details}) => details.version));
    before = page.older;
  } while (before !== undefined);
  expect(seen).toEqual(Array.from({length: total}, (_, index) => total - index));
  for (const question of [{exercise: 'nowhere'}, {person: 'nobody@example.org'}, {person: 'a\0\ud800'}]) {
    expect(got(await readAudit(parts(), root, question)).lines).toEqual([]);
  }
  for (const question of [{act: 'nothing'}, {before: 'nothing'}]) {
    expect(await readAudit(parts(), root, question)).toMatchObject({error: {kind: 'invalid'}});
  }
});
