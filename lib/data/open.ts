/** Opens the Prisma client: the only place that makes one, and the only one that carries its code. */
import type {Data} from '#lib/data/client';
import {pairWith} from '#lib/data/direct';
import {PrismaClient} from '#lib/data/generated/client';
import type {Database} from '#lib/database/database';

/** The embedded database runs one transaction at a time, so a short queue before it is ordinary. */
const transactionWaitMsMax = 15_000;
const transactionMsMax = 15_000;

export function openData(database: Database): Data {
  const data = new PrismaClient({
    adapter: database.adapter,
    transactionOptions: {maxWait: transactionWaitMsMax, timeout: transactionMsMax},
    errorFormat: 'minimal',
  });
  pairWith(data, database);
  return data;
}
