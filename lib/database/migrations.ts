/**
 * Brings a database to the schema of prisma/migrations, and writes new migrations. Prisma's own schema engine does
 * it, as WebAssembly over a driver adapter, so that nothing is downloaded and the history stays Prisma's.
 */
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type {DiffTarget, MigrationList, SchemaEngine} from '@prisma/schema-engine-wasm';

const filters = {externalTables: [], externalEnums: []};
/** Prisma's own form: the history says which dialect it is written in. */
const lockfileText = 'provider = "postgresql"\n';
const wasmFile = 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm';

/** What migrating needs of a database. */
export type MigrationTarget = {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly query: (sql: string) => Promise<ReadonlyArray<Record<string, unknown>>>;
};

/**
 * Applies what is missing, up to and with `last` where it is given, and returns its names. Throws when the history on the
 * database is not ours.
 */
export async function applyMigrations(
  target: MigrationTarget,
  projectFolder: string,
  last?: string,
): Promise<string[]> {
  const migrationsList = await readMigrations(projectFolder, last);
  if (await isCurrent(target, migrationsList)) return [];
  return withEngine(target.adapter, projectFolder, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    if (found.failedMigrationNames.length > 0) {
      throw new Error(
        `The database holds a migration that failed half way: ${found.failedMigrationNames.join(', ')}. ` +
          'Restore the database from a backup, or repair it and mark the migration with prisma migrate resolve.',
      );
    }
    if (found.history !== null && found.history.diagnostic !== 'databaseIsBehind') {
      throw new Error(
        `The database was migrated by a newer or another version: ${found.history.unpersistedMigrationNames.join(', ')} ` +
          'is not among our migrations. Start the version that made it.',
      );
    }
    return (await engine.applyMigrations({migrationsList, filters})).appliedMigrationNames;
  });
}

/** The state of the history as Prisma's engine sees it; for tests and for `migrate status`. */
export async function diagnoseMigrations(target: MigrationTarget, projectFolder: string) {
  const migrationsList = await readMigrations(projectFolder);
  return withEngine(target.adapter, projectFolder, (engine) =>
    engine.diagnoseMigrationHistory({migrationsList, optInToShadowDatabase: false, filters}),
  );
}

/** SQL that would bring the database as it is to prisma/schema.prisma; empty when nothing is missing. */
export async function missingSql(target: MigrationTarget, projectFolder: string): Promise<string> {
  const files = [await readSchema(projectFolder)];
  return diff(target, projectFolder, {tag: 'schemaDatasource', files, configDir: projectFolder});
}

/** Writes the migration from the history to prisma/schema.prisma; the path, or undefined when nothing changed. */
export async function createMigration(
  target: MigrationTarget,
  projectFolder: string,
  name: string,
): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(name)) {
    throw new Error(
      `The name of a migration is lower-case words joined by underscores, such as add_notes; not "${name}".`,
    );
  }
  const history = await readMigrations(projectFolder);
  const sql = await diff(target, projectFolder, {tag: 'migrations', ...history});
  if (sql === '') return undefined;
  const time = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const folder = join(history.baseDir, `${time}_${name}`);
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(join(history.baseDir, 'migration_lock.toml'), lockfileText);
  return join(folder, 'migration.sql');
}

async function diff(target: MigrationTarget, projectFolder: string, from: DiffTarget): Promise<string> {
  const files = [await readSchema(projectFolder)];
  const to: DiffTarget = {tag: 'schemaDatamodel', files};
  const made = await withEngine(target.adapter, projectFolder, (engine) =>
    engine.diff({from, to, script: true, exitCode: true, filters}),
  );
  // The engine answers 2 for a difference, and a comment for none.
  return made.exitCode === 2 ? (made.stdout ?? '') : '';
}

function migrationsFolder(projectFolder: string): string {
  return join(projectFolder, 'prisma', 'migrations');
}

async function readSchema(projectFolder: string): Promise<{path: string; content: string}> {
  const path = join(projectFolder, 'prisma', 'schema.prisma');
  return {path, content: await readFile(path, 'utf8')};
}

async function readMigrations(projectFolder: string, last?: string): Promise<MigrationList> {
  const baseDir = migrationsFolder(projectFolder);
  const entries = await readdir(baseDir, {withFileTypes: true});
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: {path: 'migration_lock.toml', content: lockfileText},
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      upTo(names.sort(), last).map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8')},
        },
      })),
    ),
  };
}

/** The names of our migrations, in their order. */
export async function listMigrations(projectFolder: string): Promise<string[]> {
  return (await readMigrations(projectFolder)).migrationDirectories.map(({path}) => path);
}

/** Those that the database has, in their order; none where it is new. */
export async function findAppliedMigrations(target: Pick<MigrationTarget, 'query'>): Promise<string[]> {
  const [table] = await target.query(`SELECT to_regclass('_prisma_migrations')::text AS name`);
  if (!table?.name) return [];
  const rows = await target.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  );
  return rows.map(({name}) => String(name));
}

function upTo(names: readonly string[], last: string | undefined): readonly string[] {
  return last === undefined ? names : names.slice(0, names.indexOf(last) + 1);
}

/** Most starts change nothing, and comparing checksums is cheaper than starting the engine. */
async function isCurrent(target: MigrationTarget, list: MigrationList): Promise<boolean> {
  const [table] = await target.query(`SELECT to_regclass('_prisma_migrations')::text AS name`);
  if (!table?.name) return false;
  const rows = await target.query(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const [{unfinished} = {unfinished: 0}] = await target.query(
    'SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  return (
    unfinished === 0 &&
    applied.size === list.migrationDirectories.length &&
    list.migrationDirectories.every(({path, migrationFile}) => {
      const {content} = migrationFile;
      return (
        content.tag === 'ok' && applied.get(path) === createHash('sha256').update(content.value).digest('hex')
      );
    })
  );
}

async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  projectFolder: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const {SchemaEngine} = await loadEngine(projectFolder);
  const {path, content} = await readSchema(projectFolder);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({datamodels: [[path, content]]}, () => {}, bound);
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loaded: Promise<EngineModule> | undefined;

/** Instantiated by hand: importing a .wasm file as a module is still an experiment of Node's, and no bundler's. */
function loadEngine(projectFolder: string): Promise<EngineModule> {
  loaded ??= (async () => {
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const wasm = await readFile(join(projectFolder, wasmFile));
    const imports = {'./schema_engine_bg.js': glue} as unknown as WebAssembly.Imports;
    const {instance} = await WebAssembly.instantiate(wasm, imports);
    const exports = instance.exports as unknown as {__wbindgen_start: () => void};
    (glue as unknown as {__wbg_set_wasm: (wasm: unknown) => void}).__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return glue;
  })();
  return loaded;
}
