/**
 * The file of a backup: lines of JSON, compressed with gzip. The first says what it is, then come the rows of each table after a
 * line with its name, exactly as the database writes them, and the last holds the hash of everything before it. It is read
 * whole and compared with that hash before anything of it is used.
 */
import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {open, rename, rm} from 'node:fs/promises';
import {createGunzip, createGzip} from 'node:zlib';
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';

const format = 'whetstone-backup';
const formatVersion = 1;

const headerSchema = z.object({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  /** The last migration of the database that it was taken from. */
  migration: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
});
const tableSchema = z.strictObject({table: z.string()});
const endSchema = z.strictObject({rows: z.int(), sha256: z.string()});

export type BackupHeader = Pick<z.infer<typeof headerSchema>, 'migration' | 'madeAt'>;
/** `row`: the JSON of one row, as text: numbers in it may be larger than JavaScript reads. */
export type BackupEntry = {readonly table: string; readonly row: string};

const newline = 0x0a;
const endMark = '{"rows":';
const tableMark = '{"table":';

/** Writes to a file beside it first: what has the name is whole. Fails where the file is there already. The count of rows. */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  entries: AsyncIterable<BackupEntry>,
): Promise<number> {
  const unfinished = `${path}.unfinished`;
  // Rows hold password hashes and everyone's code.
  const target = await open(path, 'wx', 0o600);
  await target.close();
  try {
    const file = await open(unfinished, 'w', 0o600);
    const gzip = createGzip();
    const written = (async () => {
      for await (const chunk of gzip) await file.write(chunk as Buffer);
      await file.sync();
      await file.close();
    })();
    const hash = createHash('sha256');
    const line = async (text: string): Promise<void> => {
      const bytes = Buffer.from(`${text}\n`);
      hash.update(bytes);
      if (!gzip.write(bytes)) await new Promise((resolve) => gzip.once('drain', resolve));
    };
    await line(JSON.stringify({format, formatVersion, ...header}));
    let table: string | undefined;
    let rows = 0;
    for await (const entry of entries) {
      if (entry.table !== table) await line(JSON.stringify({table: entry.table}));
      table = entry.table;
      await line(`=${entry.row}`);
      rows += 1;
    }
    gzip.end(`${JSON.stringify({rows, sha256: hash.digest('hex')})}\n`);
    await written;
    await rename(unfinished, path);
    return rows;
  } catch (error) {
    await rm(unfinished, {force: true});
    await rm(path, {force: true});
    throw error;
  }
}

/** Reads the file to its end; its header where it is whole, and otherwise a sentence. */
export async function checkBackup(
  path: string,
): Promise<Result<BackupHeader & {readonly rows: number}, string>> {
  const damaged = err(`${path} is no backup of this system, or it is damaged. Nothing was changed.`);
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let end: z.infer<typeof endSchema> | undefined;
  let rows = 0;
  try {
    for await (const line of readLines(path)) {
      if (end !== undefined) return damaged;
      if (header === undefined) {
        const parsed = headerSchema.safeParse(JSON.parse(line));
        if (!parsed.success) return damaged;
        header = parsed.data;
      } else if (line.startsWith(endMark)) {
        end = endSchema.parse(JSON.parse(line));
        if (end.sha256 !== hash.digest('hex') || end.rows !== rows) return damaged;
        continue;
      }
      if (line.startsWith('=')) rows += 1;
      hash.update(`${line}\n`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return err(`There is no file ${path}.`);
    return damaged;
  }
  return header === undefined || end === undefined ? damaged : ok({...header, rows});
}

/** The rows of a file that was checked. */
export async function* readBackup(path: string): AsyncGenerator<BackupEntry> {
  let table = '';
  for await (const line of readLines(path)) {
    if (line.startsWith('=')) yield {table, row: line.slice(1)};
    else if (line.startsWith(tableMark)) table = tableSchema.parse(JSON.parse(line)).table;
  }
}

/** Line by line, at nothing but the line feed: text in a row may hold every other separator there is. */
async function* readLines(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let parts: Buffer[] = [];
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8');
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) throw new Error('the last line has no end');
}
