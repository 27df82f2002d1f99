/**
 * A program: the whole platform with the real grader, without Next. It submits when it is told to, one line of JSON
 * in, one line of JSON out. `arguments`: the folder of exercises. With `VERDICTS_HELD` in its environment, what the grader found
 * never arrives: who kills it, kills it in the middle of grading, however fast or slow the machine is.
 */
import {createInterface} from 'node:readline';
import type {Viewer} from '#lib/access/viewer';
import {createAccount, findPassword} from '#lib/data/users';
import type {Grader} from '#lib/grader/grader';
import {graderVersion} from '#lib/grader/limits';
import type {HostDeath} from '#lib/grader/service/host-process';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {startPlatform, stopOnSignals} from '#lib/platform/start';
import {readSubmission, submit} from '#lib/submissions/submissions';

const email = 'ada@example.org';
const isHeld = process.env.VERDICTS_HELD !== undefined;

function createGrader(concurrency: number, onDeath: (death: HostDeath) => void): Grader {
  const grader = superviseGrader({concurrency, onDeath});
  if (!isHeld) return grader;
  const grade: Grader['grade'] = async (...given) => {
    await grader.grade(...given);
    return new Promise(() => {});
  };
  return {...grader, grade};
}

stopOnSignals();
const platform = await startPlatform({
  createGrader,
  graderVersion,
  exercisesFolder: process.argv[2],
  log: (message, error) => console.error(message, error ?? ''),
});
const made = await createAccount(platform.data, {email, name: 'Ada', passwordHash: null});
const viewer = (made.ok ? made.value : (await findPassword(platform.data, email))!.account) as Viewer;
const say = (answer: unknown): void => console.log(JSON.stringify(answer));
say({ready: true});

for await (const line of createInterface({input: process.stdin})) {
  const command = JSON.parse(line) as {submit?: {slug: string; source: string}; read?: string};
  if (command.submit !== undefined) {
    const sent = await submit(platform, viewer, {...command.submit, language: 'javascript'});
    say(sent.ok ? sent.value : sent.error);
  }
  if (command.read !== undefined) {
    const found = await readSubmission(platform, viewer, command.read);
    say(found.ok ? found.value : found.error);
  }
}
