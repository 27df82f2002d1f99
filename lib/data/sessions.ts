/** Who is signed in where: a row for each session, gone when the session ends. */
import {expiredSweepMax, sessionsPerAccountMax} from '#lib/base/limits';
import {type Data, isId, type Transaction} from '#lib/data/client';

/** The id of a new session. Past the bound the account's oldest ones end. */
export async function openSession(data: Data, userId: string, expiresAt: Date): Promise<string> {
  const {id} = await data.session.create({data: {userId, expiresAt}, select: {id: true}});
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

/** Removes what ran out; as much of it as one sweep may. */
export async function sweepExpired(data: Data, now: Date): Promise<void> {
  const expired = {where: {expiresAt: {lt: now}}, limit: expiredSweepMax};
  await data.session.deleteMany(expired);
  await data.passwordReset.deleteMany(expired);
}
