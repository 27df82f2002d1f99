/**
 * Guards a data folder: one process at a time, since two that open one embedded database destroy it.
 *
 * The owner writes down who it is; whoever comes next looks whether that process still lives. Reading and
 * writing the owner happens under a short lock file. A lock by time alone would not do: a laptop that slept, or a
 * process that was stopped for a while, would lose its folder to a second one and both would write.
 */
import {mkdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import {z} from 'zod';

const guardStaleMs = 5000;
const guardAttemptsMax = 40;
const touchMs = 3000;
/** An owner on another host cannot be looked at: it lives while it touches its file. */
const foreignOwnerStaleMs = 12_000;

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  boot: z.string(),
  /** When the process started, in the kernel's ticks; empty where the system does not say. */
  started: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

export type FolderLock = {readonly release: () => Promise<void>};

export class FolderInUseError extends Error {
  constructor(folder: string, pid: number, host?: string) {
    const where = host === undefined ? '' : ` on ${host}`;
    super(
      `The data folder ${folder} is in use by process ${pid}${where}. ` +
        'Stop that process first, or set DATA_DIR to another folder.',
    );
    this.name = 'FolderInUseError';
  }
}

/** Takes the folder, or throws a FolderInUseError that names it and the process that has it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const file = join(folder, 'owner.json');
  const own = await describeSelf();
  const openUntil = Date.now() + foreignOwnerStaleMs + guardStaleMs;
  for (;;) {
    const other = await takeUnderGuard(folder, file, own);
    if (other === undefined) break;
    if (other.host === own.host || Date.now() > openUntil) {
      throw new FolderInUseError(folder, other.pid, other.host === own.host ? undefined : other.host);
    }
    await sleep(1000);
  }
  const touching = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), touchMs);
  touching.unref();
  return {
    release: async () => {
      clearInterval(touching);
      await rm(file, {force: true});
    },
  };
}

/** Writes us down as the owner; or the owner that still lives. */
async function takeUnderGuard(folder: string, file: string, own: Owner): Promise<Owner | undefined> {
  const releaseGuard = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'opening.lock'),
    stale: guardStaleMs,
    retries: {retries: guardAttemptsMax, minTimeout: 100, maxTimeout: 400},
  });
  try {
    const owner = await readOwner(file);
    if (owner !== undefined && (await lives(owner, own, file))) return owner;
    // Renamed into place: a crash in the middle leaves the old owner, never half a file.
    const draft = `${file}.${own.pid}`;
    await writeFile(draft, JSON.stringify(own), {mode: 0o600});
    await rename(draft, file);
    return undefined;
  } finally {
    await releaseGuard();
  }
}

async function readOwner(file: string): Promise<Owner | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function lives(owner: Owner, own: Owner, file: string): Promise<boolean> {
  if (owner.host !== own.host) {
    const touched = await stat(file).catch(() => undefined);
    return touched !== undefined && Date.now() - touched.mtimeMs < foreignOwnerStaleMs;
  }
  if (owner.boot !== own.boot) return false;
  if (!processExists(owner.pid)) return false;
  // The number may have gone to another program since.
  return owner.started === '' || owner.started === (await startedAt(owner.pid));
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function describeSelf(): Promise<Owner> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return {pid: process.pid, host: hostname(), boot: boot.trim(), started: await startedAt(process.pid)};
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. A zombie no longer lives. */
async function startedAt(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return 'gone';
  return fields[19] ?? '';
}
