/** A worker process that says what it is told to: everything on the host's side of its pipes is the real thing. */
import type {ChildProcess} from 'node:child_process';
import {EventEmitter} from 'node:events';
import {PassThrough, Writable} from 'node:stream';
import type {Launch} from '#lib/grader/host/launch';

const ready = `${JSON.stringify({type: 'ready', engine: 'none', hardening: []})}\n`;

/** `answer` gives the bytes that follow each job; when they end without `done`, the process is gone. */
export function replyingLaunch(answer: () => readonly Buffer[]): Launch {
  return {hardening: [], spawn: () => replyingChild(answer)};
}

function replyingChild(answer: () => readonly Buffer[]): ChildProcess {
  const child = new EventEmitter();
  const replies = new PassThrough();
  const state: {exitCode: number | null; signalCode: string | null} = {exitCode: null, signalCode: null};
  const close = (code: number | null, signal: string | null): void => {
    if (state.exitCode !== null || state.signalCode !== null) return;
    Object.assign(state, {exitCode: code, signalCode: signal});
    setImmediate(() => child.emit('close', code, signal));
  };
  const stdin = new Writable({
    write: (_job, _encoding, written) => {
      for (const bytes of answer()) replies.write(bytes);
      // Whatever it has said by then, it is never waited for.
      setImmediate(() => setImmediate(() => close(1, null)));
      written();
    },
  });
  setImmediate(() => replies.write(ready));
  return Object.defineProperties(child, {
    pid: {value: undefined},
    stdin: {value: stdin},
    stdio: {value: [stdin, null, null, replies]},
    stderr: {value: null},
    exitCode: {get: () => state.exitCode},
    signalCode: {get: () => state.signalCode},
    kill: {
      value: () => {
        close(null, 'SIGKILL');
        return true;
      },
    },
  }) as unknown as ChildProcess;
}
