/**
 * The host's side of the channel: answers what its supervisor asks, with a grader in this process, and gives a sign of life.
 * A request that throws is answered so and ends nothing else; what is thrown outside of any request ends the process, and the
 * supervisor says what that means. When the supervisor is gone, so are this process and its workers, at once.
 */
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {errorCharactersMax, hostBeatMs, hostProgressMs} from '#lib/grader/limits';
import {type Asked, type FromHost, type ToHost, toHostSchema} from '#lib/grader/service/messages';
import {dieWithParent, killGroup} from '#lib/grader/service/process-group';
import type {CaseResult} from '#lib/verdict/grade';

type Ask = Extract<ToHost, {type: 'ask'}>;
type Answer = (request: unknown, onCase: (result: CaseResult) => void) => Promise<unknown>;

export function serveGrader(grader: Grader): void {
  const asked: Asked = {...grader, ...grader.author};
  const exercises = new Map<number, PreparedExercise>();
  let isWarm = false;

  const beat = (): void => {
    const {workers, queued, hardening} = grader.status();
    say({type: 'beat', isWarm, workers: [...workers], queued, hardening: [...hardening]});
  };

  const answer = async ({id, method, request, exercise: key}: Ask): Promise<void> => {
    const progress = gatherProgress(id);
    try {
      const exercise = key === undefined ? {} : {exercise: exercises.get(key)};
      const value = await (asked[method] as Answer)({...request, ...exercise}, progress.add);
      progress.stop();
      say({type: 'answered', id, value});
    } catch (error) {
      progress.stop();
      say({type: 'failed', id, error: describeError(error)});
    }
  };

  const close = async (): Promise<void> => {
    await grader.close();
    // Not `exit`: what was said last must be on its way first.
    clearInterval(beating);
    process.off('disconnect', killGroup);
    process.disconnect?.();
  };

  process.on('message', (received) => {
    const message = toHostSchema.parse(received);
    if (message.type === 'ask') void answer(message);
    else if (message.type === 'exercise') exercises.set(message.key, message.exercise);
    else if (message.type === 'forget') exercises.delete(message.key);
    else void close();
  });
  process.on('disconnect', killGroup);
  // Whoever stops the server asks all of its processes at once: this one ends when the server says so.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  const beating = setInterval(beat, hostBeatMs);
  void dieWithParent();
  beat();
  void grader.ready.then(() => {
    isWarm = true;
    beat();
  });
}

function say(message: FromHost): void {
  process.send?.(message);
}

/** Results of cases, sent a few together: each message costs both processes more than what is in it. */
function gatherProgress(id: number): {
  readonly add: (result: CaseResult) => void;
  /** Forgets what was not sent yet: the answer carries every result. */
  readonly stop: () => void;
} {
  let gathered: CaseResult[] = [];
  let timer: NodeJS.Timeout | undefined;
  return {
    add: (result) => {
      gathered.push(result);
      timer ??= setTimeout(() => {
        say({type: 'heard', id, heard: gathered});
        gathered = [];
        timer = undefined;
      }, hostProgressMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function describeError(error: unknown): Extract<FromHost, {type: 'failed'}>['error'] {
  const {name, message, stack} = error instanceof Error ? error : new Error(String(error));
  return {
    name: name.slice(0, errorCharactersMax),
    message: message.slice(0, errorCharactersMax),
    ...(stack === undefined ? {} : {stack: stack.slice(0, errorCharactersMax)}),
  };
}
