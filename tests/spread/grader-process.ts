/** A program: a grader process as `npm run grader` runs it, with a folder of exercises of a test's own as its argument. */
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import {startPlatform, stopOnSignals} from '#lib/platform/start';

stopOnSignals();
await startPlatform({
  createGrader: (concurrency) => createGrader({concurrency}),
  graderVersion,
  exercisesFolder: process.argv[2],
  log: (message, error) => console.error(message, error ?? ''),
});
console.log('ready');
