/** People: who may come in, who is found, who is put out, and that a site keeps an administrator. */
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {disablePerson, listPeople, readPerson, removePerson} from '#lib/administration/people';
import {changeSignUpMode} from '#lib/administration/sign-up';
import {checkPassword, signUp} from '#lib/auth/accounts';
import {changeRole} from '#lib/auth/change-role';
import {acceptInvitationOf, invite, listInvitations, readInvitation} from '#lib/auth/invitations';
import {hashOfToken} from '#lib/auth/one-time-token';
import {createResetLink} from '#lib/auth/password-reset';
import {startSession} from '#lib/auth/session';
import {pageItemsMax} from '#lib/base/limits';
import {signUpModes} from '#lib/data/site';
import {findOrCreateProviderAccount, findSessionAccount, findSessionEpoch} from '#lib/data/users';
import {got, viewerOf} from '../drafting/world.ts';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

let system: System;
let root: Viewer;
const parts = () => system.platform;
const data = () => system.platform.data;

beforeAll(async () => {
  system = await openSystem();
  root = await newViewer(system);
  expect(root.role).toBe('administrator');
});
afterAll(() => system?.platform.close());
afterEach(async () => {
  await data().site.deleteMany();
});

let number = 0;
const newPerson = (name = 'Ada') => {
  number += 1;
  return {name, email: `new-${number}@example.org`, password: 'correct horse'};
};
/** Each from another place: the limit of accounts for one is not what is tried here. */
const place = () => `192.0.2.${number % 250}`;
const join = (more: object = {}) => signUp(parts(), {...newPerson(), ...more}, place());
const provider = () => ({provider: 'oidc', providerAccountId: `p${number++}`});
const tokenOf = ({path}: {readonly path: string}) =>
  new URLSearchParams(path.split('?')[1]).get('invitation')!;
const invitation = async (role: 'candidate' | 'instructor' = 'candidate') =>
  tokenOf(got(await invite(parts(), root, {role})));

describe('who may open an account', () => {
  const ways = {
    'with a password': async (token?: string) => {
      const made = await join({invitation: token});
      return made.ok ? made.value.role : made.error.kind;
    },
    'through a provider': async (token?: string) => {
      const {name, email} = newPerson();
      const hash = token === undefined ? undefined : hashOfToken(token);
      const made = await findOrCreateProviderAccount(data(), provider(), {name, email}, hash);
      return made.ok ? made.value.role : 'forbidden';
    },
  };
  const expected = {
    open: {none: 'candidate', spent: 'candidate', candidate: 'candidate', instructor: 'instructor'},
    invitation: {none: 'forbidden', spent: 'forbidden', candidate: 'candidate', instructor: 'instructor'},
    closed: {none: 'forbidden', spent: 'forbidden', candidate: 'forbidden', instructor: 'forbidden'},
  } as const;
  const cells = Object.keys(ways).flatMap((way) =>
    signUpModes.flatMap((mode) =>
      (['none', 'spent', 'candidate', 'instructor'] as const).map((holds) => ({way, mode, holds})),
    ),
  );
  test.each(cells)('$way, sign-up $mode, invitation: $holds', async ({way, mode, holds}) => {
    const open = ways[way as keyof typeof ways];
    const token = holds === 'none' ? undefined : await invitation(holds === 'spent' ? 'candidate' : holds);
    if (holds === 'spent') expect(await open(token)).toBe('candidate');
    got(await changeSignUpMode(parts(), root, {mode}));
    const before = await data().user.count();
    expect(await open(token)).toBe(expected[mode][holds]);
    const isOpened = expected[mode][holds] !== 'forbidden';
    expect(await data().user.count()).toBe(before + (isOpened ? 1 : 0));
    // Used up where it opened an account, there still where it did not.
    if (token !== undefined && holds !== 'spent') {
      expect((await readInvitation(parts(), token)).ok).toBe(!isOpened);
    }
  });

  test('who has an account signs in however sign-up is', async () => {
    const person = newPerson();
    got(await signUp(parts(), person, place()));
    const known = provider();
    const {email} = newPerson();
    await findOrCreateProviderAccount(data(), known, {name: 'Grace', email});
    got(await changeSignUpMode(parts(), root, {mode: 'closed'}));
    expect((await checkPassword(parts(), person, {address: place()})).ok).toBe(true);
    expect((await findOrCreateProviderAccount(data(), known, {name: 'Grace', email})).ok).toBe(true);
  });
});

test('of many who use one invitation at once, one gets in', async () => {
  got(await changeSignUpMode(parts(), root, {mode: 'invitation'}));
  const token = hashOfToken(await invitation('instructor'));
  const made = await Promise.all(
    Array.from({length: 5}, () => {
      const {name, email} = newPerson();
      return findOrCreateProviderAccount(data(), provider(), {name, email}, token);
    }),
  );
  expect(made.filter(({ok}) => ok)).toHaveLength(1);
});

test('an invitation makes an instructor of an account, once; it gives nothing to one that may do that already', async () => {
  const [viewer, other] = [await newViewer(system), await newViewer(system)];
  const token = await invitation('instructor');
  expect(await acceptInvitationOf(parts(), root, token)).toMatchObject({error: {kind: 'conflict'}});
  got(await acceptInvitationOf(parts(), viewer, token));
  expect((await data().user.findUniqueOrThrow({where: {id: viewer.id}})).role).toBe('instructor');
  expect(await acceptInvitationOf(parts(), other, token)).toMatchObject({error: {kind: 'not-found'}});
  const forCandidates = await invitation();
  expect(await acceptInvitationOf(parts(), other, forCandidates)).toMatchObject({error: {kind: 'conflict'}});
  expect((await readInvitation(parts(), forCandidates)).ok).toBe(true);
});

test('an invitation ends when its time is over, and with the account that made it', async () => {
  const inviting = await viewerOf(system, 'administrator');
  const token = tokenOf(got(await invite(parts(), inviting, {role: 'candidate'})));
  const late = await invitation();
  await data().invitation.updateMany({
    where: {tokenHash: hashOfToken(late)},
    data: {expiresAt: new Date(Date.now() - 1000)},
  });
  got(await changeSignUpMode(parts(), root, {mode: 'invitation'}));
  expect((await join({invitation: late})).ok).toBe(false);
  expect(got(await listInvitations(parts(), root)).some(({madeBy}) => madeBy === inviting.name)).toBe(true);
  got(await removePerson(parts(), root, inviting.id, {email: inviting.email}));
  expect((await join({invitation: token})).ok).toBe(false);
});

test('a disabled account is out at once and says so to whoever knows its password, until it is enabled', async () => {
  const person = newPerson();
  const {id} = got(await signUp(parts(), person, place()));
  const {sid: sessionId} = await startSession(data(), {accountId: id, epoch: 0});
  expect(await findSessionAccount(data(), {accountId: id, sessionId, epoch: 0})).toBeDefined();
  got(await createResetLink(parts(), root, {email: person.email}));
  expect(got(await disablePerson(parts(), root, id, {disabled: true}))).toMatchObject({isDisabled: true});
  expect(await findSessionAccount(data(), {accountId: id, sessionId, epoch: 0})).toBeUndefined();
  expect(await data().passwordReset.count({where: {userId: id}})).toBe(0);
  const tried = await checkPassword(parts(), person, {address: '198.51.100.1'});
  expect(tried).toMatchObject({error: {kind: 'forbidden', message: expect.stringContaining('disabled')}});
  const guessed = await checkPassword(parts(), {...person, password: 'wrong'}, {address: '198.51.100.1'});
  expect(guessed).toMatchObject({error: {kind: 'unauthenticated'}});
  // A session that was being opened while it was disabled is nobody's either.
  const epoch = await findSessionEpoch(data(), id);
  const late = await startSession(data(), {accountId: id, epoch: epoch!});
  const claims = {accountId: id, sessionId: late.sid, epoch: epoch!};
  expect(await findSessionAccount(data(), claims)).toBeUndefined();
  got(await disablePerson(parts(), root, id, {disabled: false}));
  expect(await findSessionAccount(data(), claims)).toBeUndefined();
  expect((await checkPassword(parts(), person, {address: '198.51.100.1'})).ok).toBe(true);
});

test('a provider does not sign in to a disabled account', async () => {
  const known = provider();
  const {name, email} = newPerson();
  const made = await findOrCreateProviderAccount(data(), known, {name, email});
  if (!made.ok) throw new Error(made.error);
  got(await disablePerson(parts(), root, made.value.id, {disabled: true}));
  const again = await findOrCreateProviderAccount(data(), known, {name, email});
  expect(again).toEqual({ok: false, error: 'disabled'});
});

const ends = {
  demoted: (viewer: Viewer, by: Viewer) => changeRole(parts(), by, {email: viewer.email, role: 'candidate'}),
  disabled: (viewer: Viewer, by: Viewer) => disablePerson(parts(), by, viewer.id, {disabled: true}),
  deleted: (viewer: Viewer, by: Viewer) => removePerson(parts(), by, viewer.id, {email: viewer.email}),
};

describe('the last administrator who can sign in', () => {
  test.each(Object.keys(ends) as Array<keyof typeof ends>)('is not %s', async (end) => {
    expect(await ends[end](root, root)).toMatchObject({error: {kind: 'conflict'}});
    expect(await data().user.count({where: {id: root.id, role: 'administrator', disabledAt: null}})).toBe(1);
  });

  test('is not the last while another is disabled only', async () => {
    const second = await viewerOf(system, 'administrator');
    got(await ends.disabled(second, root));
    for (const end of Object.values(ends)) {
      expect(await end(root, root)).toMatchObject({error: {kind: 'conflict'}});
    }
    got(await ends.deleted(second, root));
  });

  test.each(Object.keys(ends) as Array<keyof typeof ends>)(
    'remains, when two are %s by each other at once',
    async (end) => {
      const second = await viewerOf(system, 'administrator');
      await Promise.all([ends[end](second, root), ends[end](root, second)]);
      const left = await data().user.findMany({where: {role: 'administrator', disabledAt: null}});
      expect(left).toHaveLength(1);
      // The tests go on with whoever is left.
      if (left[0]!.id !== root.id) root = left[0] as unknown as Viewer;
    },
  );
});

test('an account is deleted only by its own address, typed once more', async () => {
  const viewer = await newViewer(system);
  const wrong = await removePerson(parts(), root, viewer.id, {email: root.email});
  expect(wrong).toMatchObject({error: {kind: 'invalid', field: 'email'}});
  got(await removePerson(parts(), root, viewer.id, {email: ` ${viewer.email.toUpperCase()}`}));
  expect(await readPerson(parts(), root, viewer.id)).toMatchObject({error: {kind: 'not-found'}});
});

test('people are found by parts of name and address as they are written, and page by page each once', async () => {
  const emails: string[] = [];
  for (let index = 0; index < pageItemsMax + 3; index++) {
    const {password: _none, ...person} = newPerson(`Grace 100%_Hopper ${index}`);
    emails.push(person.email);
    await findOrCreateProviderAccount(data(), provider(), person);
  }
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = got(await listPeople(parts(), root, {words: 'grace 100%_h', before}));
    seen.push(...page.people.map(({email}) => email));
    before = page.further;
  } while (before !== undefined);
  expect(seen).toEqual(emails.toReversed());
  const byAddress = got(await listPeople(parts(), root, {words: emails[0]!.toUpperCase()}));
  expect(byAddress.people).toHaveLength(1);
  for (const words of ['grace_100', '%%', 'a\0\ud800b']) {
    expect(got(await listPeople(parts(), root, {words})).people).toEqual([]);
  }
  expect((await listPeople(parts(), root, {before: 'nobody'})).ok).toBe(false);
  expect((await listPeople(parts(), await newViewer(system), {})).ok).toBe(false);
});
