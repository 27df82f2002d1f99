/**
 * One host process as its supervisor sees it. It asks, hears answers, and says how the process ended; it never restarts one.
 *
 *   starting ──first beat──▶ up        starting, up ──exit, silence, nonsense, close──▶ dead        (nothing leaves dead)
 *
 * Every request ends exactly once: with its answer, with its error, or with GraderDied.
 */
import {type ChildProcess, fork} from 'node:child_process';
import {environmentOf} from '#lib/env';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {GraderBusy, GraderDied, type GraderStatus} from '#lib/grader/grader';
import {
  errorCharactersMax,
  hostBeatMs,
  hostCloseMsMax,
  hostInHandMax,
  hostSilentBeatsMax,
} from '#lib/grader/limits';
import {createExerciseKeys} from '#lib/grader/service/exercise-keys';
import {
  answerSchemas,
  type FromHost,
  fromHostSchema,
  type HostOptions,
  type Method,
  type ToHost,
} from '#lib/grader/service/messages';
import {endGroup, leadsGroup} from '#lib/grader/service/process-group';
import type {CaseResult} from '#lib/verdict/grade';

export type Question = {
  readonly method: Method;
  readonly request: {readonly exercise?: PreparedExercise} & object;
  readonly onCase?: (result: CaseResult) => void;
};

/** How a host ended. */
export type HostDeath = {
  readonly pid: number;
  /** `SIGKILL`, `exit code 1`, or why we ended it. */
  readonly how: string;
  /** It was closed. */
  readonly isAsked: boolean;
  /** Requests in hand. */
  readonly inHand: number;
  /** The end of what it wrote to its error stream. */
  readonly errorText: string;
};

export type HostProcess = {
  readonly pid: number;
  readonly isUp: () => boolean;
  /** Settles when requests are taken (true) or when it has died before (false). */
  readonly up: Promise<boolean>;
  /** Settles when its first worker is ready; never where it died before. */
  readonly warm: Promise<void>;
  /** As it last said; undefined before it is up and after it died. */
  readonly status: () => GraderStatus | undefined;
  /** Legal while it is up. Rejects with GraderDied when it dies first, with GraderBusy when it holds too many. */
  readonly ask: (question: Question) => Promise<unknown>;
  readonly ended: Promise<HostDeath>;
  /** Ends it, in good order where it can; what is in hand is lost. */
  readonly close: () => Promise<void>;
};

type Pending = Question & {
  /** Cases that `onCase` has heard of. */
  readonly reported: Set<string>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** What a host needs of our environment: no secret of ours is in its. */
const variables = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'PATHEXT', 'NODE_COMPILE_CACHE'];

/** `script` runs in it, with the options as its argument. */
export function startHost(script: string, options: HostOptions): HostProcess {
  const child = forkHost(script, options);
  const pid = child.pid ?? -1;
  const pending = new Map<number, Pending>();
  const keys = createExerciseKeys();
  const up = Promise.withResolvers<boolean>();
  const warm = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<HostDeath>();
  let state: 'starting' | 'up' | 'dead' = 'starting';
  let status: GraderStatus | undefined;
  let since: Date | undefined;
  let why: string | undefined;
  let isAsked = false;
  let errorText = '';
  let silentBeats = 0;
  let lastId = 0;

  const end = (reason: string): void => {
    why ??= reason;
    endGroup(pid);
    child.kill('SIGKILL');
  };

  const die = (how: string): void => {
    if (state === 'dead') return;
    state = 'dead';
    status = undefined;
    clearInterval(listening);
    const inHand = [...pending.values()];
    pending.clear();
    for (const {reject} of inHand) reject(new GraderDied(`The grader's process ended: ${why ?? how}.`));
    up.resolve(false);
    ended.resolve({pid, how: why ?? how, isAsked, inHand: inHand.length, errorText});
  };

  const settle = (id: number, tell: () => void): void => {
    pending.delete(id);
    tell();
  };

  const hear = (message: FromHost): void => {
    if (message.type === 'beat') {
      const {isWarm, workers, queued, hardening} = message;
      since ??= new Date();
      status = {since, workers, queued, hardening};
      state = 'up';
      up.resolve(true);
      if (isWarm) warm.resolve();
      return;
    }
    const asked = pending.get(message.id);
    // Ended on this side before.
    if (asked === undefined) return;
    if (message.type === 'failed') settle(message.id, () => asked.reject(errorOf(message.error)));
    else if (message.type === 'heard') tell(message.id, asked, message.heard);
    else {
      const value = answerSchemas[asked.method].parse(message.value);
      // The answer carries what was not told before it.
      if ('cases' in Object(value)) tell(message.id, asked, (value as {cases: CaseResult[]}).cases);
      settle(message.id, () => asked.resolve(value));
    }
  };

  /** What listens is not the host's: should it throw, its request ends with that. */
  const tell = (id: number, asked: Pending, results: readonly CaseResult[]): void => {
    const {onCase, reported} = asked;
    if (onCase === undefined) return;
    try {
      for (const result of results) {
        if (reported.has(result.id)) continue;
        reported.add(result.id);
        onCase(result);
      }
    } catch (error) {
      settle(id, () => asked.reject(error as Error));
    }
  };

  const listening = setInterval(() => {
    silentBeats += 1;
    if (silentBeats > hostSilentBeatsMax) end('it gave no sign of life');
  }, hostBeatMs);
  child.on('message', (received) => {
    if (state === 'dead' || why !== undefined) return;
    silentBeats = 0;
    try {
      hear(fromHostSchema.parse(received));
    } catch (error) {
      end(`it said what makes no sense (${error instanceof Error ? error.message.slice(0, 200) : error})`);
    }
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorText = (errorText + text).slice(-errorCharactersMax);
  });
  child.on('error', (error) => {
    // Of a message that could not be sent, too: then it is dying already.
    if (child.pid === undefined) die(`it did not start (${error.message})`);
  });
  child.on('disconnect', () => child.kill('SIGKILL'));
  // Before its last words are heard: they end with whoever else holds the stream.
  child.on('exit', () => endGroup(pid));
  // `close`: what it said before it died is heard first.
  child.on('close', (code, signal) => die(signal ?? `exit code ${code}`));

  const send = (message: ToHost): void => void child.send(message, () => {});
  return {
    pid,
    isUp: () => state === 'up' && why === undefined && !isAsked,
    up: up.promise,
    warm: warm.promise,
    status: () => status,
    ended: ended.promise,
    ask: (question) => {
      if (pending.size >= hostInHandMax) {
        return Promise.reject(
          new GraderBusy('The grader has too much to do just now. Try again in a minute.'),
        );
      }
      const {promise, resolve, reject} = Promise.withResolvers<unknown>();
      const {exercise, ...request} = question.request;
      lastId += 1;
      const id = lastId;
      try {
        const key = exercise === undefined ? {} : {exercise: keys.name(exercise, send)};
        send({type: 'ask', id, method: question.method, request, ...key});
        pending.set(id, {...question, reported: new Set(), resolve, reject});
      } catch (error) {
        // It cannot be written down: this request's fault alone.
        reject(error as Error);
      }
      return promise;
    },
    close: async () => {
      if (state !== 'dead') {
        isAsked = true;
        send({type: 'close'});
      }
      const timer = setTimeout(() => end('it was asked to'), hostCloseMsMax);
      await ended.promise;
      clearTimeout(timer);
    },
  };
}

function forkHost(script: string, options: HostOptions): ChildProcess {
  const env = environmentOf(variables);
  return fork(script, [JSON.stringify(options)], {
    cwd: options.projectRoot,
    env: env as unknown as NodeJS.ProcessEnv,
    // Only what is written by a process that dies is kept.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: leadsGroup,
  });
}

/** What a request threw there, as itself where callers tell it apart. */
function errorOf({name, message, stack}: Extract<FromHost, {type: 'failed'}>['error']): Error {
  if (name === 'GraderBusy') return new GraderBusy(message);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
