/** `npm run check`: everything that can be said of the source without running it. */
import {checks} from '#lib/cli/checks';
import {runSteps} from '#lib/cli/steps';

const slots = 2;

const results = await runSteps(checks(), slots);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
