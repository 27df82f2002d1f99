/** A real PostgreSQL of a test's own, where initdb and pg_ctl are on the machine. */
import {execFile, execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chown, mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

export type PostgresServer = {
  /** The address of a new, empty database. */
  readonly createDatabase: () => Promise<string>;
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
  const account = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-pg-'));
  const data = join(folder, 'data');
  await mkdir(data);
  if (account !== undefined) {
    await chown(folder, account.uid, account.gid);
    await chown(data, account.uid, account.gid);
  }
  const port = await freePort();
  const options = {...account, cwd: folder, env: {...process.env, LC_ALL: 'C', TZ: 'Asia/Kathmandu'}};
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'],
    options,
  );
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const control = (...args: string[]) => run(join(binaries, 'pg_ctl'), ['-D', data, '-w', ...args], options);
  const start = () => control('-l', join(folder, 'log'), '-o', settings, 'start');
  await start();
  return {
    createDatabase: async () => {
      const name = `t${randomBytes(6).toString('hex')}`;
      const {default: pg} = await import('pg');
      const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
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

/** PostgreSQL refuses to run as root; then another account runs it. */
function unprivileged(): {uid: number; gid: number} | undefined {
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
