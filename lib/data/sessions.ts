/** Who is signed in where: a row for each session, gone when the session ends. */
import type {Owned} from '#lib/access/scope';
import {cutText} from '#lib/base/cut-text';
import {expiredSweepMax, sessionsPerAccountMax, userAgentCharactersMax} from '#lib/base/limits';
import {type Data, isId, type Transaction} from '#lib/data/client';
import {textColumn} from '#lib/data/json-column';

/** The id of a new session. Past the bound the account's oldest ones end. */
export async function openSession(
  data: Data,
  userId: string,
  expiresAt: Date,
  userAgent?: string,
): Promise<string> {
  const device = userAgent && textColumn(cutText(userAgent, userAgentCharactersMax));
  const {id} = await data.session.create({data: {userId, expiresAt, userAgent: device}, select: {id: true}});
  // Ids of this version rise with time.
  const old = await data.session.findMany({
    where: {userId},
    orderBy: {id: 'desc'},
    skip: sessionsPerAccountMax,
    select: {id: true},
  });
  if (old.length > 0) await data.session.deleteMany({where: {id: {in: old.map((session) => session.id)}}});
  return id;
}

export async function endSession(data: Data, id: string): Promise<void> {
  if (isId(id)) await data.session.deleteMany({where: {id}});
}

export async function endSessions(data: Data | Transaction, userId: string): Promise<void> {
  await data.session.deleteMany({where: {userId}});
}

export type StoredSession = {
  readonly id: string;
  readonly createdAt: Date;
  readonly userAgent: string | null;
};

/** Those that go on, the newest first. */
export async function findSessions(data: Data, owner: Owned): Promise<StoredSession[]> {
  return data.session.findMany({
    where: {userId: owner.userId, expiresAt: {gt: new Date()}},
    select: {id: true, createdAt: true, userAgent: true},
    orderBy: {id: 'desc'},
  });
}

/** All of the owner's but this one; all of them where it is undefined. */
export async function endOtherSessions(data: Data, owner: Owned, kept: string | undefined): Promise<void> {
  await data.session.deleteMany({where: {userId: owner.userId, id: {not: kept}}});
}

/** Removes what ran out; as much of it as one sweep may. */
export async function sweepExpired(data: Data, now: Date): Promise<void> {
  const expired = {where: {expiresAt: {lt: now}}, limit: expiredSweepMax};
  await data.session.deleteMany(expired);
  await data.passwordReset.deleteMany(expired);
  await data.invitation.deleteMany(expired);
}
