/** A program: a grader process as `npm run grader` runs it, with a folder of exercises of a test's own as its argument. */
import {graderVersion} from '#lib/grader/limits';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {startPlatform, stopOnSignals} from '#lib/platform/start';

stopOnSignals();
await startPlatform({
  createGrader: (concurrency, onDeath) => superviseGrader({concurrency, onDeath}),
  graderVersion,
  exercisesFolder: process.argv[2],
  log: (message, error) => console.error(message, error ?? ''),
});
console.log('ready');
