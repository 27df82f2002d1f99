/**
 * `npm run test:soak`: what takes too long for every `npm test`. Everything under tests/soak, one file at a time, then
 * the mutants of every reference. Words after it choose files of tests/soak, and leave the mutants out.
 */
import {runSteps} from '#lib/cli/steps';
import {clearReports, conclude, exercises, vitest} from '#lib/cli/test-steps';
import {listSlugs} from '#lib/exercises/package-folders';

const words = process.argv.slice(2);
clearReports();
const began = performance.now();
const tests = vitest('soak', {name: 'soak tests', secondsMax: 14_400});
const mutants = exercises('mutants', await listSlugs('exercises'), {secondsMax: 3_600, args: ['--mutate']});
const steps = words.length === 0 ? [tests, mutants] : [{...tests, args: [...tests.args, ...words]}];
process.exitCode = conclude(await runSteps(steps, 1), began);
