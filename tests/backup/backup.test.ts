/** What a backup holds comes back as it was, into either database, or nothing is changed. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {backUp} from '#lib/backup/back-up';
import {checkBackup, readBackup} from '#lib/backup/backup-file';
import {restore} from '#lib/backup/restore';
import type {Data} from '#lib/data/client';
import {openData} from '#lib/data/open';
import {type Database, openDatabase} from '#lib/database/database';
import {applyMigrations, listMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {homes} from '../database/homes.ts';

type Home = (typeof homes)[number];
type Opened = {readonly database: Database; readonly data: Data};
const projectFolder = process.cwd();
let folder = '';
const opened: Opened[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-backup-'));
});
/** What a test has opened. */
async function closeAll(kept: readonly Opened[] = []): Promise<void> {
  for (const one of opened.filter((each) => !kept.includes(each))) {
    await one.data.$disconnect();
    await one.database.close();
    opened.splice(opened.indexOf(one), 1);
  }
}
afterAll(async () => {
  await closeAll();
  await rm(folder, {recursive: true, force: true});
});

async function open(home: Home, {isMigrated = false} = {}): Promise<Opened> {
  const variables = await (isMigrated ? home.migrated() : home.empty());
  const database = await openDatabase(readEnvironment(variables));
  const one = {database, data: openData(database)};
  opened.push(one);
  return one;
}

/** One row of everything that is hard to carry: large numbers, zones, every kind of character, lists, nothing, a circle of references. */
async function fill({data}: Opened): Promise<void> {
  const odd = 'line\nfeed \u2028 \u2029 \r tab\t "quoted" \\u0000 \\ 😀 é';
  const user = await data.user.create({
    data: {email: 'ada@example.org', name: odd, role: 'administrator', passwordHash: '$argon2id$x'},
  });
  await data.exercise.create({data: {slug: 'double', source: 'folder', state: 'published'}});
  const version = await data.exerciseVersion.create({
    data: {
      ...{slug: 'double', version: 1, contentHash: 'hash', graderVersion: 1, title: odd, difficulty: 'easy'},
      ...{topics: [odd, ''], languages: [], package: {text: odd, deep: [{number: 1e21}, null, 0.1]}},
    },
  });
  await data.exercise.update({where: {slug: 'double'}, data: {currentVersionId: version.id}});
  await data.submission.createMany({
    data: Array.from({length: 120}, (_, index) => ({
      ...{userId: user.id, exerciseVersionId: version.id, exerciseSlug: 'double', language: 'javascript'},
      ...{source: `${odd} ${index}`, sourceHash: 'h', seed: -index, casesTotal: 1, score: 1 / 3},
      ...{operations: 9_007_199_254_740_993n, verdict: index % 2 === 0 ? 'accepted' : null},
      createdAt: new Date(Date.UTC(2026, 10, 30, 12, 0, 0, index)),
    })),
  });
  await data.auditLine.create({data: {actorId: user.id, act: 'role.changed'}});
}

const tablesSql = `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  AND relname <> '_prisma_migrations' ORDER BY 1`;

/** Every row of every table as the database itself writes it; what restoring adds to the audit log is left out. */
async function contents({database}: Opened): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const {name} of await database.query(tablesSql)) {
    const rows = await database.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    const texts = rows.map(({row}) => String(row)).filter((row) => !row.includes('site.restored'));
    if (texts.length > 0) all[String(name)] = texts;
  }
  return all;
}

let number = 0;
const newFile = () => join(folder, `backup-${++number}`);

async function made(from: Opened): Promise<string> {
  const file = newFile();
  const done = await backUp(from, file);
  if (!done.ok) throw new Error(done.error);
  return file;
}

const into = (to: Opened, file: string, replace = false) => restore({...to, projectFolder}, file, replace);

const ways = homes.flatMap((from) => homes.map((to) => ({from, to, name: `${from.name} to ${to.name}`})));

describe.each(ways)('from $name', ({from, to}) => {
  afterEach(() => closeAll());
  test.skipIf(from.skip || to.skip)(
    'every row comes back as it was, once, and what was there stays unless it is said',
    async () => {
      const source = await open(from, {isMigrated: true});
      await fill(source);
      const before = await contents(source);
      expect(before.Submission).toHaveLength(120);
      const file = await made(source);
      const target = await open(to);
      expect(await into(target, file)).toMatchObject({ok: true});
      expect(await contents(target)).toEqual(before);
      const [line] = await target.data.auditLine.findMany({where: {act: 'site.restored'}});
      expect(line).toMatchObject({actorId: null, details: {madeAt: expect.any(String)}});

      // References hold as before, and the log is as closed as before.
      await expect(target.data.$executeRaw`DELETE FROM "ExerciseVersion"`).rejects.toThrow();
      await expect(target.data.$executeRaw`DELETE FROM "AuditLine"`).rejects.toThrow();
      const loose = `SELECT conname FROM pg_constraint WHERE contype = 'f' AND condeferrable`;
      const ours = `${loose} AND connamespace = 'public'::regnamespace`;
      expect(await target.database.query(ours)).toEqual([]);

      await target.data.user.create({data: {email: 'new@example.org', name: 'New'}});
      expect(await into(target, file)).toMatchObject({
        ok: false,
        error: expect.stringContaining('--replace'),
      });
      expect(await target.data.user.count()).toBe(2);
      expect(await into(target, file, true)).toMatchObject({ok: true});
      expect(await contents(target)).toEqual(before);
    },
  );
});

describe('on the embedded database', () => {
  let source: Opened;
  let file: string;
  afterEach(() => closeAll([source]));
  beforeAll(async () => {
    source = await open(homes[0], {isMigrated: true});
    await fill(source);
    file = await made(source);
  });

  test('a file that is damaged anywhere is refused before anything is changed', async () => {
    const bytes = await readFile(file);
    const text = gunzipSync(bytes).toString('utf8');
    const lines = text.trimEnd().split('\n');
    const changed = {
      'a bit': Buffer.from(bytes).fill(
        bytes[bytes.length >> 1]! ^ 1,
        bytes.length >> 1,
        (bytes.length >> 1) + 1,
      ),
      'its end': bytes.subarray(0, bytes.length - 20),
      'its last line': gzipSync(lines.slice(0, -1).join('\n')),
      'a row': gzipSync(text.replace('ada@example.org', 'eve@example.org')),
      'a row left out': gzipSync(`${lines.filter((_, index) => index !== 5).join('\n')}\n`),
      'more after it': gzipSync(`${text}{"table":"User"}\n`),
      'another format': gzipSync(text.replace('"formatVersion":1', '"formatVersion":2')),
      'nothing in it': gzipSync(''),
      'something else': Buffer.from('no archive at all'),
    };
    const target = await open(homes[0], {isMigrated: true});
    for (const [what, damaged] of Object.entries(changed)) {
      const path = newFile();
      await writeFile(path, damaged);
      expect([what, await into(target, path, true)]).toMatchObject([what, {ok: false}]);
    }
    expect((await into(target, join(folder, 'nowhere'))).ok).toBe(false);
    expect(await contents(target)).toEqual({});
    expect(await checkBackup(file)).toMatchObject({ok: true});
  });

  test('a restore that fails half way changes nothing', async () => {
    const target = await open(homes[0], {isMigrated: true});
    await target.data.user.create({data: {email: 'here@example.org', name: 'Here'}});
    const before = await contents(target);
    // Whole, but its rows do not hold together: nobody opened the account of the submissions.
    await source.data.$executeRaw`ALTER TABLE "Submission" DROP CONSTRAINT "Submission_userId_fkey"`;
    await source.data.$executeRaw`UPDATE "Submission" SET "userId" = gen_random_uuid() WHERE seed = -7`;
    const broken = await made(source);
    await expect(into(target, broken, true)).rejects.toThrow();
    expect(await contents(target)).toEqual(before);
    await expect(target.data.$executeRaw`DELETE FROM "AuditLine"`).rejects.toThrow();
  });

  test('an older backup is restored at its own schema, and its rows are brought on', async () => {
    const [older, newest] = (await listMigrations(projectFolder)).slice(-2);
    const old = await open(homes[0]);
    await applyMigrations(old.database, projectFolder, older);
    await old.database.query(
      `INSERT INTO "User" (id, email, name) VALUES (gen_random_uuid(), 'old@example.org', 'Old')`,
    );
    const path = await made(old);
    expect(await checkBackup(path)).toMatchObject({value: {migration: older}});
    const target = await open(homes[0]);
    expect(await into(target, path)).toMatchObject({ok: true, value: {rows: 1}});
    const applied = await target.database.query('SELECT migration_name AS name FROM _prisma_migrations');
    expect(applied.map(({name}) => name)).toContain(newest);
    expect(await target.data.user.count()).toBe(1);
  });

  test('a backup of a version that is not known here is refused', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString('utf8')
      .split('\n');
    const other = await open(homes[0], {isMigrated: true});
    await other.database.query(`UPDATE _prisma_migrations SET migration_name = '29991231000000_later'
      WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`);
    const path = await made(other);
    expect(lines[0]).not.toContain('later');
    expect(await into(await open(homes[0]), path)).toMatchObject({error: expect.stringContaining('newer')});
  });

  test('a file that is there is not written over, and what failed leaves none', async () => {
    const before = await readFile(file);
    expect(await backUp(source, file)).toMatchObject({error: expect.stringContaining('there already')});
    expect(await readFile(file)).toEqual(before);
    expect(await backUp(await open(homes[0]), newFile())).toMatchObject({
      error: expect.stringContaining('holds nothing'),
    });
  });

  test('no table numbers its rows by a sequence, which a restore would have to move on', async () => {
    const sql = `SELECT c.relname FROM pg_class c WHERE c.relkind = 'S' AND c.relnamespace = 'public'::regnamespace`;
    expect(await source.database.query(sql)).toEqual([]);
  });
});

test.skipIf(homes[1].skip)('on PostgreSQL it is of one moment, whatever is written meanwhile', async () => {
  const source = await open(homes[1], {isMigrated: true});
  await fill(source);
  const user = await source.data.user.findFirstOrThrow();
  let isOver = false;
  // A list and its item come together; a backup never holds one without the other.
  const writing = (async () => {
    for (let index = 0; !isOver; index++) {
      await source.data.list.create({
        data: {
          ...{userId: user.id, title: `list ${index}`},
          items: {create: Array.from({length: 3}, (_, item) => ({exerciseSlug: `e${item}`}))},
        },
      });
    }
  })();
  for (let round = 0; round < 5; round++) {
    const tables: Record<string, number> = {};
    for await (const {table} of readBackup(await made(source))) tables[table] = (tables[table] ?? 0) + 1;
    expect(tables.ListItem ?? 0).toBe(3 * (tables.List ?? 0));
  }
  isOver = true;
  await writing;
});
