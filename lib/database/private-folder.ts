/**
 * Keeps a data folder to the account that runs the server: folders 0700, files 0600, whatever the folder was and whatever
 * umask the process began with. Windows has no such modes; there this changes nothing.
 */
import {chmod, lstat, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';

const folderMode = 0o700;
const fileMode = 0o600;
const permissionBits = 0o777;
/** On a folder: whoever may write in it may not remove what others put there, as in /tmp. */
const stickyBit = 0o1000;
/** Whatever this process creates later, in any library, is nobody else's to read. */
const umask = 0o077;

/** What we put into a data folder; anything else there is not ours to change. */
const entries = ['database', 'prepared', 'session-secret', 'owner.json', 'opening.lock'];

/**
 * Makes the folder where it is missing and corrects what is in it. A folder that many share, such as /tmp itself, keeps its
 * own mode, since others need it; what is ours in it does not.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  process.umask(umask);
  await mkdir(folder, {recursive: true, mode: folderMode});
  const {mode, uid} = await lstat(folder);
  const shared = (mode & stickyBit) !== 0 || (process.getuid !== undefined && uid !== process.getuid());
  if (!shared) await setMode(folder, mode, folderMode);
  for (const entry of entries) await correct(join(folder, entry));
}

/** Links are not followed: what they lead to may be anywhere. */
async function correct(path: string): Promise<void> {
  const found = await lstat(path).catch(ignoreMissing);
  if (found === undefined) return;
  if (found.isDirectory()) {
    await setMode(path, found.mode, folderMode);
    for (const name of await readdir(path)) await correct(join(path, name));
  } else if (!found.isSymbolicLink()) {
    await setMode(path, found.mode, fileMode);
  }
}

async function setMode(path: string, mode: number, wanted: number): Promise<void> {
  if ((mode & permissionBits) !== wanted) await chmod(path, wanted).catch(ignoreMissing);
}

/** A file may go while we look: another process may be stopping. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
