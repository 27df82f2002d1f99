/**
 * A program: the whole platform with the real grader, without Next. It submits when it is told to, one line of JSON
 * in, one line of JSON out. `arguments`: the folder of exercises.
 */
import {createInterface} from 'node:readline';
import type {Viewer} from '#lib/access/viewer';
import {createAccount, findPassword} from '#lib/data/users';
import {graderVersion} from '#lib/grader/limits';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {startPlatform, stopOnSignals} from '#lib/platform/start';
import {readSubmission, submit} from '#lib/submissions/submissions';

const email = 'ada@example.org';

stopOnSignals();
const platform = await startPlatform({
  createGrader: (concurrency, onDeath) => superviseGrader({concurrency, onDeath}),
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
