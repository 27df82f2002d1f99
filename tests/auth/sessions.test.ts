/** Sessions end where they are ended, on the server: a model of accounts, their sessions and what ends them. */
import fc from 'fast-check';
import {encode} from 'next-auth/jwt';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {claimsOf, startSession, viewerOfToken} from '#lib/auth/session';
import {expiredSweepMax, sessionsPerAccountMax} from '#lib/base/limits';
import {endSession, sweepExpired} from '#lib/data/sessions';
import {findSessionEpoch, replacePassword} from '#lib/data/users';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.platform.close());

type Session = {readonly token: string; readonly account: number; live: boolean};

async function signIn(accountId: string): Promise<string> {
  const {data, sessionSecret: secret} = system.platform;
  const epoch = (await findSessionEpoch(data, accountId))!;
  return encode({token: await startSession(data, {accountId, epoch}), secret});
}

test('a cookie opens its account until it signs out or the password changes, whoever holds a copy', async () => {
  const {data, sessionSecret} = system.platform;
  const step = fc.oneof(
    fc.record({does: fc.constant('sign in' as const), account: fc.nat(1)}),
    fc.record({does: fc.constant('sign out' as const), session: fc.nat(20)}),
    fc.record({does: fc.constant('change the password' as const), account: fc.nat(1)}),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 12}), async (steps) => {
      const accounts = [await newViewer(system), await newViewer(system)];
      const sessions: Session[] = [];
      for (const each of steps) {
        if (each.does === 'sign in') {
          sessions.push({token: await signIn(accounts[each.account]!.id), account: each.account, live: true});
        } else if (each.does === 'sign out') {
          const session = sessions[each.session % Math.max(1, sessions.length)];
          if (session === undefined) continue;
          await endSession(data, (await claimsOf(session.token, sessionSecret))!.sessionId);
          session.live = false;
        } else {
          await replacePassword(data, accounts[each.account]!.id, null);
          for (const session of sessions) session.live &&= session.account !== each.account;
        }
        for (const {token, account, live} of sessions) {
          const viewer = await viewerOfToken(system.platform, token);
          expect(viewer?.id).toBe(live ? accounts[account]!.id : undefined);
        }
      }
    }),
    {numRuns: 25},
  );
});

test('an account has only so many sessions; past them the oldest end', async () => {
  const {data} = system.platform;
  const viewer = await newViewer(system);
  const tokens: string[] = [];
  for (let i = 0; i < sessionsPerAccountMax + 2; i++) tokens.push(await signIn(viewer.id));
  expect(await data.session.count({where: {userId: viewer.id}})).toBe(sessionsPerAccountMax);
  expect(await viewerOfToken(system.platform, tokens[1])).toBeUndefined();
  expect(await viewerOfToken(system.platform, tokens[2])).toBeDefined();
});

test('a sweep removes what ran out, and no more at once than it may', async () => {
  const {data} = system.platform;
  const {id: userId} = await newViewer(system);
  const past = new Date(Date.now() - 1000);
  await data.session.createMany({
    data: Array.from({length: expiredSweepMax + 5}, () => ({userId, expiresAt: past})),
  });
  const token = await signIn((await newViewer(system)).id);
  const expired = {where: {expiresAt: {lt: new Date()}}};
  await sweepExpired(data, new Date());
  expect(await data.session.count(expired)).toBe(5);
  await sweepExpired(data, new Date());
  expect(await data.session.count(expired)).toBe(0);
  expect(await viewerOfToken(system.platform, token)).toBeDefined();
});

test('a cookie that was opened before is nobody’s once it ran out, and never under another secret', async () => {
  const {data, sessionSecret: secret} = system.platform;
  const {id: accountId} = await newViewer(system);
  const token = await encode({token: await startSession(data, {accountId, epoch: 0}), secret, maxAge: 60});
  expect((await claimsOf(token, secret))?.accountId).toBe(accountId);
  expect(await claimsOf(token, `${secret}, and another`)).toBeUndefined();
  vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 61_000});
  try {
    expect(await claimsOf(token, secret)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
