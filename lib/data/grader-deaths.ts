/** Deaths of the grader's hosts, of every process that shares the database; they are told for a while, then forgotten. */
import {graderDeathCharactersMax, graderDeathsKeptS} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {textColumn} from '#lib/data/json-column';

export async function addGraderDeath(
  data: Data,
  {how, inHand}: {readonly how: string; readonly inHand: number},
  now: Date,
): Promise<void> {
  await data.graderDeath.create({
    data: {diedAt: now, how: textColumn(how.slice(0, graderDeathCharactersMax)), inHand},
  });
  const forgotten = new Date(now.getTime() - graderDeathsKeptS * 1000);
  await data.graderDeath.deleteMany({where: {diedAt: {lt: forgotten}}});
}

export type GraderDeaths = {readonly count: number; readonly lastAt?: Date};

/** How many there were since, and when the last of them. */
export async function countGraderDeaths(data: Data, since: Date): Promise<GraderDeaths> {
  const {_count, _max} = await data.graderDeath.aggregate({
    where: {diedAt: {gte: since}},
    _count: true,
    _max: {diedAt: true},
  });
  return {count: _count, ...(_max.diedAt === null ? {} : {lastAt: _max.diedAt})};
}

export type StoredDeath = {readonly diedAt: Date; readonly how: string; readonly inHand: number};

/** The newest first. */
export async function findGraderDeaths(data: Data, since: Date, itemsMax: number): Promise<StoredDeath[]> {
  return data.graderDeath.findMany({
    where: {diedAt: {gte: since}},
    select: {diedAt: true, how: true, inHand: true},
    orderBy: {diedAt: 'desc'},
    take: itemsMax,
  });
}
