/** What shuts a worker in really does: tried from inside, with and without it. */
import {spawn} from 'node:child_process';
import path from 'node:path';
import {expect, test} from 'vitest';

type Report = {
  readonly free: Record<string, string>;
  readonly shut: Record<string, string>;
  readonly layers: ReadonlyArray<{readonly name: string; readonly inForce: boolean}>;
};

function probe(): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'probe.ts')],
    {
      cwd: process.cwd(),
      env: {UV_USE_IO_URING: '0'} as unknown as NodeJS.ProcessEnv,
    },
  );
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return new Promise((resolve) => child.on('close', () => resolve(text)));
}

test.runIf(process.platform === 'linux')(
  'the kernel refuses a worker that is shut in what it allowed it before',
  async () => {
    const {free, shut, layers} = JSON.parse(await probe()) as Report;
    expect(free).toEqual({open: 'done', write: 'done', spawn: 'done', connect: 'done', kill: 'done'});
    expect(layers.map(({name, inForce}) => [name, inForce])).toEqual([
      ['rlimits', true],
      ['no-new-privs', true],
      ['seccomp', true],
    ]);
    for (const [what, came] of Object.entries(shut)) expect([what, came]).toEqual([what, 'EPERM']);
  },
);
