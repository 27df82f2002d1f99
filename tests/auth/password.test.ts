import {expect, test} from 'vitest';
import {hashPassword, verifyPassword} from '#lib/auth/password';
import {hashesAtOnceMax, hashesWaitingMax} from '#lib/base/limits';

async function hash(password: string): Promise<string> {
  const made = await hashPassword(password);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

test('a password is recognised, and no other', async () => {
  const stored = await hash('correct horse');
  expect(await verifyPassword('correct horse', stored)).toEqual({ok: true, value: true});
  for (const other of ['correct horsf', 'Correct horse', 'correct horse ', '']) {
    expect(await verifyPassword(other, stored)).toEqual({ok: true, value: false});
  }
});

test('a hash is an argon2id PHC string with the settings OWASP recommends, salted each time', async () => {
  const [one, two] = [await hash('same'), await hash('same')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
});

test('a hash made elsewhere with other settings is understood', async () => {
  // printf 'password' | argon2 somesalt -id -v 13 -t 2 -m 16 -p 1 -l 32 (the reference implementation's test vector)
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword('password', stored)).toEqual({ok: true, value: true});
});

test('composed and decomposed letters are the same password', async () => {
  expect(await verifyPassword('cafe\u0301', await hash('café'))).toEqual({ok: true, value: true});
});

test('without an account the work is the same and the answer is no', async () => {
  const stored = await hash('password');
  const timed = async (hashed: string | undefined): Promise<number> => {
    const began = process.cpuUsage();
    await verifyPassword('wrong', hashed);
    const {user, system} = process.cpuUsage(began);
    return user + system;
  };
  await timed(stored);
  const known = await timed(stored);
  const unknown = await timed(undefined);
  expect(unknown).toBeGreaterThan(known / 4);
  expect(await verifyPassword('x', undefined)).toEqual({ok: true, value: false});
});

test('a damaged hash is an error of ours, never a match', async () => {
  for (const stored of [
    '',
    'plain',
    '$argon2i$v=19$m=16,t=1,p=1$AAAA$AAAA',
    '$argon2id$v=19$m=99999999,t=2,p=1$AA$AA',
  ]) {
    await expect(verifyPassword('', stored)).rejects.toThrow('not an argon2id hash');
  }
});

test('a flood of sign-ins is turned away instead of queueing without end', async () => {
  const many = hashesAtOnceMax + hashesWaitingMax + 5;
  const results = await Promise.all(Array.from({length: many}, () => verifyPassword('x', undefined)));
  expect(results.filter((result) => !result.ok && result.error.kind === 'busy')).toHaveLength(5);
  expect(await verifyPassword('x', undefined)).toEqual({ok: true, value: false});
});
