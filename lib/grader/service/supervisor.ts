/**
 * The grader for whoever serves pages: its host runs in a process of its own, which is started again whenever it dies. It has
 * the interface of a grader, and adds what that costs: a request in hand at a death rejects with GraderDied, at once; one that
 * finds no host waits for the next, within bounds. A Run or a measurement of a program that was in hand at several deaths gets a
 * host of its own, and is refused once that one died as well.
 */
import path from 'node:path';
import {type Grader, GraderBusy, GraderDied, GraderRefused, type MeasureRequest} from '#lib/grader/grader';
import {
  hostRestartMsMax,
  hostRestartMsMin,
  hostStableMs,
  hostWaitingMax,
  hostWaitMsMax,
} from '#lib/grader/limits';
import {createAlone} from '#lib/grader/service/alone';
import {type HostDeath, type HostProcess, type Question, startHost} from '#lib/grader/service/host-process';
import {type Asked, type HostOptions, methods} from '#lib/grader/service/messages';
import {createSuspects, programOf} from '#lib/grader/service/suspects';

export type SupervisorOptions = Partial<HostOptions> & {
  /** What a host process runs; the product's own (lib/grader/host/main.ts), unless given. */
  readonly script?: string;
  /** Hears of every host that ended without being asked to, those of a single request included. */
  readonly onDeath?: (death: HostDeath) => void;
};

const restarting = 'The grader is starting again. Try again in a minute.';

export function superviseGrader({script, onDeath = () => {}, ...options}: SupervisorOptions = {}): Grader {
  const projectRoot = options.projectRoot ?? process.cwd();
  const main = script ?? path.join(/* turbopackIgnore: true */ projectRoot, 'lib/grader/host/main.ts');
  const start = (more: Partial<HostOptions> = {}) => startHost(main, {...options, ...more, projectRoot});
  const alone = createAlone(() => start({concurrency: 1, spares: 0}), onDeath);
  const suspects = createSuspects();
  const ready = Promise.withResolvers<void>();
  const waiting = new Set<PromiseWithResolvers<HostProcess>>();
  let host: HostProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  let shortLives = 0;
  let isClosed = false;

  const begin = (): void => {
    const began = performance.now();
    const next = start();
    host = next;
    void next.warm.then(ready.resolve);
    void next.up.then((isUp) => {
      if (!isUp) return;
      for (const waiter of waiting) waiter.resolve(next);
      waiting.clear();
    });
    void next.ended.then((death) => {
      host = undefined;
      if (isClosed) return;
      if (!death.isAsked) onDeath(death);
      shortLives = performance.now() - began < hostStableMs ? shortLives + 1 : 0;
      restart = setTimeout(begin, restartDelayMs(shortLives));
    });
  };

  const present = async (): Promise<HostProcess> => {
    if (host?.isUp() === true) return host;
    if (waiting.size >= hostWaitingMax) throw new GraderBusy(restarting);
    const waiter = Promise.withResolvers<HostProcess>();
    waiting.add(waiter);
    const timer = setTimeout(() => waiter.reject(new GraderBusy(restarting)), hostWaitMsMax);
    try {
      return await waiter.promise;
    } finally {
      clearTimeout(timer);
      waiting.delete(waiter);
    }
  };

  const ask = async (question: Question): Promise<unknown> => {
    if (isClosed) throw new Error('the grader is closed');
    if ('isAlone' in question.request && question.request.isAlone === true) return alone.ask(question);
    const program = suspectable(question);
    return program === undefined ? (await present()).ask(question) : askSuspected(question, program);
  };

  const askSuspected = async (question: Question, program: string): Promise<unknown> => {
    const standing = suspects.standing(program);
    if (standing === 'refused') throw new GraderRefused(`it ended a grader's process that it had for itself`);
    const isAlone = standing === 'alone';
    try {
      const answer = await (isAlone ? alone.ask(question) : (await present()).ask(question));
      suspects.cleared(program);
      return answer;
    } catch (error) {
      if (error instanceof GraderDied) suspects.died(program, isAlone);
      throw error;
    }
  };

  begin();
  const asked = Object.fromEntries(
    methods.map((method) => [
      method,
      (request: Question['request'], onCase: Question['onCase']) => ask({method, request, onCase}),
    ]),
  ) as unknown as Asked;
  return {
    ...asked,
    author: {evaluate: asked.evaluate, runReference: asked.runReference},
    ready: ready.promise,
    status: () => host?.status() ?? {workers: [], queued: waiting.size, hardening: []},
    close: async () => {
      isClosed = true;
      clearTimeout(restart);
      for (const waiter of waiting) waiter.reject(new Error('the grader is closed'));
      await Promise.all([host?.close(), alone.close()]);
    },
  };
}

/** What is asked for again by whoever sent it, and counted by no row: the name of its program. */
function suspectable({method, request}: Question): string | undefined {
  if (method !== 'run' && method !== 'measure') return undefined;
  const {exercise, language, source} = request as MeasureRequest;
  return programOf(exercise.slug, language, source);
}

/** After the nth short life in a row; a host that lived long enough is started again at once. */
function restartDelayMs(shortLives: number): number {
  if (shortLives <= 1) return 0;
  return Math.min(hostRestartMsMax, hostRestartMsMin * 2 ** (shortLives - 2));
}
