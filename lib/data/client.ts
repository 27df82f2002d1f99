/** What every function of this room is given to ask: the client, or a transaction of it. */

import type {Prisma, PrismaClient} from '#lib/data/generated/client';

export type Data = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** Whether a write was refused because such a row exists already. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === 'P2002';
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** Tells everyone who listens on the channel, when and only when the transaction commits. */
export async function notify(data: Data | Transaction, channel: string, payload: string): Promise<void> {
  await data.$queryRaw`SELECT 1 AS sent FROM pg_notify(${channel}, ${payload})`;
}

/** Ids come from addresses; what is no id names nothing, and must not reach the database as a malformed one. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
