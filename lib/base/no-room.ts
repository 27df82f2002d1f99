/** Recognises that a disk is full, whoever says so: the operating system, PostgreSQL, or what wraps their errors. */
import type {Refusal} from '#lib/base/result';

export const noRoom: Refusal = {
  kind: 'no-room',
  message: 'The server has no room left to save this. Your code is kept in this browser; try again later.',
};

/** 58030 (io_error) of PostgreSQL, and of an embedded database that a full disk has stopped. */
const stoppedCode = '58030';
export const stopped: Refusal = {
  kind: 'no-room',
  message:
    "The server's disk failed, and nothing is saved until someone sees to it. Your code is kept in this browser.",
};

/** ENOSPC, EDQUOT of the system; 53100 (disk_full) of PostgreSQL. */
const codes = new Set(['ENOSPC', 'EDQUOT', '53100']);
const words = /no space left on device|disk quota exceeded|could not (extend|write to) file/i;
const causesMax = 8;

/** The refusal where the error, or one that caused it, says that there is no room; undefined for every other error. */
export function noRoomOf(error: unknown): Refusal | undefined {
  let at = error;
  for (let depth = 0; depth < causesMax && typeof at === 'object' && at !== null; depth++) {
    const {code, originalCode, message, cause, meta} = at as Record<string, unknown>;
    if (code === stoppedCode || originalCode === stoppedCode) return stopped;
    if (codes.has(String(code)) || codes.has(String(originalCode))) return noRoom;
    if (typeof message === 'string' && words.test(message)) return noRoom;
    at = cause ?? (meta as {driverAdapterError?: unknown} | undefined)?.driverAdapterError;
  }
  return undefined;
}
