import {stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {encode} from 'next-auth/jwt';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {checkPassword, signUp} from '#lib/auth/accounts';
import {readDevice, sealDevice} from '#lib/auth/device';
import {changePassword} from '#lib/auth/own-account';
import {readSessionSecret} from '#lib/auth/secret';
import {startSession, viewerOfToken} from '#lib/auth/session';
import {newAccountsPerPlaceMax} from '#lib/base/limits';
import {deleteAccount} from '#lib/data/administrators';
import {createAccount, findOrCreateProviderAccount, replacePassword} from '#lib/data/users';
import {readEnvironment} from '#lib/env';
import type {Platform} from '#lib/platform/platform';
import {temporaryFolder} from '../database/folder.ts';
import {newViewer, openSystem} from '../submissions/system.ts';
import {ownerOf} from '../support/owner';

let platform: Platform;
beforeAll(async () => {
  ({platform} = await openSystem());
});
afterAll(() => platform?.close());

let count = 0;
const person = (change: object = {}) => {
  count += 1;
  return {name: 'Ada', email: `ada${count}@example.org`, password: 'correct horse', ...change};
};

/** The cookie of a new session of the account, with whatever else a forger would like it to say. */
async function sessionToken(accountId: string, claims: object = {}): Promise<string> {
  const {data, sessionSecret: secret} = platform;
  return encode({token: {...(await startSession(data, {accountId, epoch: 0})), ...claims}, secret});
}

// First in the file: it needs the database empty.
test('of many first accounts made at once, exactly one is the administrator', async () => {
  const made = await Promise.all(
    Array.from({length: 6}, (_, index) =>
      createAccount(platform.data, {
        email: `first${index}@example.org`,
        name: 'First',
        passwordHash: null,
      }),
    ),
  );
  const roles = made.map((account) => account.ok && account.value.role);
  expect(roles.filter((role) => role === 'administrator')).toHaveLength(1);
  expect(roles.filter((role) => role === 'candidate')).toHaveLength(5);
});

test('an account is opened once per address, whatever its capitals', async () => {
  const ada = person();
  expect(await signUp(platform, ada, '192.0.2.1')).toMatchObject({
    ok: true,
    value: {role: 'candidate'},
  });
  const again = await signUp(platform, {...ada, email: ` ${ada.email.toUpperCase()} `}, '192.0.2.1');
  expect(again).toMatchObject({ok: false, error: {kind: 'invalid', field: 'email'}});
});

test('each thing that is wrong is named with its field and what to do', async () => {
  const refusal = async (change: object) => {
    const made = await signUp(platform, person(change), '192.0.2.2');
    return made.ok ? 'made' : made.error.kind === 'invalid' ? made.error.field : made.error.kind;
  };
  expect(await refusal({name: '  '})).toBe('name');
  expect(await refusal({name: 'x'.repeat(81)})).toBe('name');
  expect(await refusal({name: 'a\0b'})).toBe('name');
  expect(await refusal({email: 'ada'})).toBe('email');
  expect(await refusal({email: 'a b@example.org'})).toBe('email');
  expect(await refusal({email: undefined})).toBe('email');
  expect(await refusal({password: 'short'})).toBe('password');
  expect(await refusal({password: 'x'.repeat(201)})).toBe('password');
  expect(await refusal({email: 'long@example.org', password: 'LONG@example.org'})).toBe('password');
  expect(await refusal({role: 'administrator'})).toBe('made');
  const {data} = platform;
  expect(await data.user.count({where: {role: 'administrator'}})).toBe(1);
});

test('new accounts from one address are limited, with a time to come back', async () => {
  // At once: more hashes than may wait are refused as busy and cost nothing, and count all the same.
  const tries = Array.from({length: newAccountsPerPlaceMax + 1}, () =>
    signUp(platform, person(), '192.0.2.3'),
  );
  const refused = (await Promise.all(tries)).filter((made) => !made.ok && made.error.kind === 'too-many');
  expect(refused).toMatchObject([{error: {retryAfterS: expect.any(Number)}}]);
});

test('the right password signs in; a wrong one and an unknown address answer the same', async () => {
  const ada = person();
  await signUp(platform, ada, '192.0.2.4');
  expect(await checkPassword(platform, ada, {address: '192.0.2.4'})).toMatchObject({
    ok: true,
    value: {account: {name: 'Ada'}, epoch: 0},
  });
  const wrong = await checkPassword(platform, {...ada, password: 'wrong horse'}, {address: '192.0.2.4'});
  const unknown = await checkPassword(
    platform,
    {...ada, email: 'nobody@example.org'},
    {address: '192.0.2.4'},
  );
  expect(wrong).toMatchObject({ok: false, error: {kind: 'unauthenticated'}});
  expect(unknown).toEqual(wrong);
});

test('guessing at one account from one address ends after a few tries, even with the right one', async () => {
  const ada = person();
  await signUp(platform, ada, '192.0.2.5');
  for (let i = 0; i < 10; i++)
    await checkPassword(platform, {...ada, password: `guess number ${i}`}, {address: '192.0.2.6'});
  const refused = await checkPassword(platform, ada, {address: '192.0.2.6'});
  expect(refused).toMatchObject({ok: false, error: {kind: 'too-many', retryAfterS: expect.any(Number)}});
  // Its owner, elsewhere, is not locked out.
  expect(await checkPassword(platform, ada, {address: '192.0.2.7'})).toMatchObject({ok: true});
});

test('an account made through a provider has no password to guess', async () => {
  const {data} = platform;
  const email = 'grace@example.org';
  const made = await findOrCreateProviderAccount(
    data,
    {provider: 'github', providerAccountId: '1'},
    {email, name: 'Grace'},
  );
  expect(made).toMatchObject({ok: true, value: {email}});
  expect(
    await findOrCreateProviderAccount(
      data,
      {provider: 'github', providerAccountId: '1'},
      {email: 'new@x.org', name: 'G'},
    ),
  ).toEqual(made);
  expect(await checkPassword(platform, {email, password: ''}, {address: '192.0.2.8'})).toMatchObject({
    ok: false,
  });
});

test('a provider does not open an account that someone else may hold', async () => {
  const ada = person();
  await signUp(platform, ada, '192.0.2.9');
  const provider = {provider: 'google', providerAccountId: '2'};
  expect(await findOrCreateProviderAccount(platform.data, provider, {email: ada.email, name: 'A'})).toEqual({
    ok: false,
    error: 'email-taken',
  });
});

test('a session is its account as it is now, and nothing the cookie claims', async () => {
  const viewer = await newViewer({platform});
  const token = await sessionToken(viewer.id, {role: 'administrator', name: 'Root'});
  expect(await viewerOfToken(platform, token)).toMatchObject({
    id: viewer.id,
    name: viewer.name,
    role: 'candidate',
  });
  await platform.data.user.update({where: {id: viewer.id}, data: {role: 'instructor'}});
  expect(await viewerOfToken(platform, token)).toMatchObject({role: 'instructor'});
  await deleteAccount(platform.data, ownerOf(viewer));
  expect(await viewerOfToken(platform, token)).toBeUndefined();
});

test('changing the password ends every session there was', async () => {
  const ada = person();
  const made = await signUp(platform, ada, '192.0.2.10');
  if (!made.ok) throw new Error(made.error.message);
  const token = await sessionToken(made.value.id);
  const viewer = (await viewerOfToken(platform, token))!;
  const change = {current: ada.password, next: 'another horse'};
  expect(await changePassword(platform, viewer, {...change, current: 'not this'})).toMatchObject({
    ok: false,
  });
  expect(await viewerOfToken(platform, token)).toBeDefined();
  expect(await changePassword(platform, viewer, change)).toMatchObject({ok: true});
  expect(await viewerOfToken(platform, token)).toBeUndefined();
  expect(
    await checkPassword(platform, {...ada, password: change.next}, {address: '192.0.2.10'}),
  ).toMatchObject({
    ok: true,
  });
});

test('a forged, expired, foreign or broken cookie is nobody', async () => {
  const secret = platform.sessionSecret;
  const {id: sub} = await newViewer({platform});
  const other = await newViewer({platform});
  const claims = await startSession(platform.data, {accountId: sub, epoch: 0});
  const unsigned = [{alg: 'none'}, {sub}].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const tokens = [
    undefined,
    '',
    'x',
    `${unsigned.join('.')}.`,
    await encode({token: claims, secret: 'another secret of the same length!!'}),
    await encode({token: claims, secret, maxAge: -60}),
    // The key of the other cookie.
    await encode({token: claims, secret, salt: 'device'}),
    await encode({token: {...claims, sub: 'no-id'}, secret}),
    await encode({token: {...claims, sub: other.id}, secret}),
    await encode({token: {...claims, sid: 'no-id'}, secret}),
    await encode({token: {...claims, sid: sub}, secret}),
    await encode({token: {...claims, epoch: 1}, secret}),
    await encode({token: {}, secret}),
    // As cookies were before sessions had rows.
    await encode({token: {sub, epoch: 0}, secret}),
  ];
  for (const token of tokens) expect(await viewerOfToken(platform, token)).toBeUndefined();
});

test('the session secret is made once, for its owner alone, and survives', async () => {
  const folder = await temporaryFolder();
  const environment = readEnvironment({DATA_DIR: folder});
  const secrets = await Promise.all([1, 2, 3].map(() => readSessionSecret(environment)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]!.length).toBeGreaterThanOrEqual(32);
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
  await writeFile(join(folder, 'session-secret'), 'x');
  await expect(readSessionSecret(environment)).rejects.toThrow('damaged');
});

test('a browser that signed in before gets in past a siege at its own address, with the right password alone', async () => {
  const {sessionSecret} = platform;
  const ada = person();
  await signUp(platform, ada, '192.0.2.20');
  const cookie = await sealDevice(undefined, {email: ada.email, epoch: 0}, sessionSecret);
  const device = await readDevice(cookie, sessionSecret);
  const address = '192.0.2.21';
  for (let i = 0; i < 11; i++) await checkPassword(platform, {...ada, password: `guess ${i}`}, {address});
  expect(await checkPassword(platform, ada, {address})).toMatchObject({error: {kind: 'too-many'}});
  const wrong = await checkPassword(platform, {...ada, password: 'not this'}, {address, device});
  expect(wrong).toMatchObject({error: {kind: 'unauthenticated'}});
  expect(await checkPassword(platform, ada, {address, device})).toMatchObject({ok: true});
  // Another account's browser, a forged cookie, and a session cookie are nobody's browser.
  const other = await readDevice(
    await sealDevice(undefined, {email: 'eve@example.org', epoch: 0}, sessionSecret),
    sessionSecret,
  );
  expect(await checkPassword(platform, ada, {address, device: other})).toMatchObject({
    error: {kind: 'too-many'},
  });
  expect(
    await readDevice(
      await sealDevice(undefined, {email: ada.email, epoch: 0}, 'x'.repeat(40)),
      sessionSecret,
    ),
  ).toBeUndefined();
  const session = await encode({
    token: {device: device?.device, known: device?.known},
    secret: sessionSecret,
  });
  expect(await readDevice(session, sessionSecret)).toBeUndefined();
});

test('a change of the password forgets the browsers that knew the old one', async () => {
  const {sessionSecret, data} = platform;
  const ada = person();
  const made = await signUp(platform, ada, '192.0.2.22');
  if (!made.ok) throw new Error(made.error.message);
  const device = await readDevice(
    await sealDevice(undefined, {email: ada.email, epoch: 0}, sessionSecret),
    sessionSecret,
  );
  const hash = (await data.user.findUniqueOrThrow({where: {id: made.value.id}})).passwordHash;
  await replacePassword(data, made.value.id, hash);
  const address = '192.0.2.23';
  for (let i = 0; i < 11; i++) await checkPassword(platform, {...ada, password: `guess ${i}`}, {address});
  expect(await checkPassword(platform, ada, {address, device})).toMatchObject({
    error: {kind: 'too-many'},
  });
});

test('the commonest passwords are refused, whatever their capitals, and uncommon ones are not', async () => {
  for (const password of [
    'password',
    'PASSWORD',
    '12345678',
    'Qwertyuiop',
    'iloveyou',
    'football',
    'password1',
    'trustno1',
  ]) {
    const made = await signUp(platform, person({password}), '192.0.2.30');
    expect(made, password).toMatchObject({
      ok: false,
      error: {field: 'password', message: expect.stringContaining('common')},
    });
  }
  expect(
    await signUp(platform, person({password: 'a heron stands in the reeds'}), '192.0.2.30'),
  ).toMatchObject({
    ok: true,
  });
});
