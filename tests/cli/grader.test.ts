/** `npm run grader` as it is started by hand. */
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {findPostgres, startPostgres} from '../database/postgres-server';
import {root} from '../support/source-files';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: npm run grader is not tried by itself.');

test.skipIf(binaries === undefined)(
  'a grader says which layers shut submitted code in, as soon as its first worker is ready',
  async () => {
    const server = await startPostgres(binaries!);
    const dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-grader-'));
    const child = spawn(process.execPath, ['lib/cli/grader.ts'], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: dataFolder,
        DATABASE_URL: await server.createDatabase(),
        GRADERS: '1',
      } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let output = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        output += text;
        if (/seccomp: |Grading from/.test(output)) break;
      }
      expect(output).toContain('Submitted code is shut in by these layers:');
      expect(output).toContain('  ✓ Node permission model: ');
      expect(output).not.toContain('Grading from');
    } finally {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
      await server.stop();
      await rm(dataFolder, {recursive: true, force: true});
    }
  },
);
