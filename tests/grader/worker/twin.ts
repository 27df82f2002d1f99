/** Runs programs with the meter and without it, in a process of real isolates, and hands back both reports. */
import {type ChildProcessByStdio, spawn} from 'node:child_process';
import path from 'node:path';
import {createInterface, type Interface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {isolateStackKb} from '#lib/grader/limits';
import type {TwinAnswer, TwinRequest} from './twin-process';

export type Twin = {
  /** Undefined where the process died of the program; the next one gets a fresh process. */
  readonly run: (request: TwinRequest) => Promise<TwinAnswer | undefined>;
  readonly close: () => void;
};

/** `msMax` ends what neither the meter nor memory ends. */
export function createTwin(msMax = 60_000): Twin {
  let child: ChildProcessByStdio<Writable, Readable, null> | undefined;
  let lines: Interface | undefined;

  const start = (): void => {
    child = spawn(
      process.execPath,
      [
        '--no-node-snapshot',
        '--single-threaded',
        `--stack-size=${isolateStackKb}`,
        '--disable-warning=ExperimentalWarning',
        path.join(import.meta.dirname, 'twin-process.ts'),
      ],
      {stdio: ['pipe', 'pipe', 'inherit']},
    );
    child.stdin.on('error', () => {});
    lines = createInterface({input: child.stdout});
  };

  return {
    run: (request) => {
      if (child === undefined) start();
      const own = child!;
      const {promise, resolve} = Promise.withResolvers<TwinAnswer | undefined>();
      const timer = setTimeout(() => own.kill('SIGKILL'), msMax);
      const gone = (): void => {
        if (child === own) child = undefined;
        resolve(undefined);
      };
      own.once('close', gone);
      lines!.once('line', (line) => resolve(JSON.parse(line) as TwinAnswer));
      own.stdin.write(`${lineOf(request)}\n`);
      return promise.finally(() => {
        clearTimeout(timer);
        own.off('close', gone);
      });
    },
    close: () => child?.kill('SIGKILL'),
  };
}

/** JSON without the line separators that end a line for whoever reads the stream. */
function lineOf(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}
