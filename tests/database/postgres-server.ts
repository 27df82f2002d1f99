/** A real PostgreSQL of a test's own, where initdb and pg_ctl are on the machine: a copy of a cluster that is made once. */
import {execFile, execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdtemp, readdir, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {promisify} from 'node:util';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {keptFolder} from './kept-folder.ts';
import {migrationInputs} from './migrated.ts';

const run = promisify(execFile);
/** A database of every cluster, which migrated ones are copies of. */
const template = 'migrated';

export type PostgresServer = {
  /** The address of a new, empty database. */
  readonly createDatabase: () => Promise<string>;
  /** The address of a new database with our schema. */
  readonly createMigratedDatabase: () => Promise<string>;
  /** Stops and starts again, as an upgrade would. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The folder of initdb and pg_ctl, or undefined where PostgreSQL is not installed. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => [] as string[]);
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const kept = await keptFolder({
    name: 'clusters',
    inputs: migrationInputs,
    also: binaries,
    make: (folder) => makeCluster(binaries, folder),
  });
  const cluster = await placeOf(binaries);
  await run('cp', ['-R', join(kept, 'data'), cluster.data]);
  return serve(cluster);
}

/** Made where the account that runs it may go, and then moved to where it is kept. */
async function makeCluster(binaries: string, target: string): Promise<void> {
  const cluster = await placeOf(binaries);
  const {data, options} = cluster;
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'],
    options,
  );
  const {address, create, control, stop} = await serve(cluster);
  await create(template);
  const environment = readEnvironment({DATA_DIR: cluster.folder, DATABASE_URL: address(template)});
  const database = await openDatabase(environment);
  await applyMigrations(database, environment.projectFolder);
  await database.close();
  await control('-m', 'fast', 'stop');
  await run('cp', ['-R', data, join(target, 'data')]);
  await stop();
}

type Cluster = {
  readonly binaries: string;
  readonly folder: string;
  readonly data: string;
  readonly account: Account | undefined;
  readonly options: {readonly cwd: string; readonly env: NodeJS.ProcessEnv};
};

async function placeOf(binaries: string): Promise<Cluster> {
  const account = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-pg-'));
  await give(folder, account);
  const options = {...account, cwd: folder, env: {...process.env, LC_ALL: 'C', TZ: 'Asia/Kathmandu'}};
  return {binaries, folder, data: join(folder, 'data'), account, options};
}

async function serve({binaries, folder, data, account, options}: Cluster) {
  await give(data, account);
  await chmod(data, 0o700);
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const control = (...args: string[]) => run(join(binaries, 'pg_ctl'), ['-D', data, '-w', ...args], options);
  const start = () => control('-l', join(folder, 'log'), '-o', settings, 'start');
  await start();
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const create = async (name: string, like?: string): Promise<string> => {
    const {default: pg} = await import('pg');
    const client = new pg.Client(address('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE ${name}${like === undefined ? '' : ` TEMPLATE ${like}`}`);
    await client.end();
    return address(name);
  };
  const newName = () => `t${randomBytes(6).toString('hex')}`;
  return {
    ...{address, create, control},
    createDatabase: () => create(newName()),
    createMigratedDatabase: () => create(newName(), template),
    restart: async () => {
      await control('-m', 'fast', 'stop');
      await start();
    },
    stop: async () => {
      await control('-m', 'immediate', 'stop').catch(() => {});
      await rm(folder, {recursive: true, force: true});
    },
  };
}

type Account = {readonly uid: number; readonly gid: number};

async function give(path: string, account: Account | undefined): Promise<void> {
  if (account !== undefined) await run('chown', ['-R', `${account.uid}:${account.gid}`, path]);
}

/** PostgreSQL refuses to run as root; then another account runs it. */
function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], {encoding: 'utf8'}));
      return {uid: id('-u'), gid: id('-g')};
    } catch {}
  }
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
