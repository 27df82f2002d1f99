/** A worker that knows one runtime more than those that ship. */
import {runtimes} from '#lib/grader/worker/runtimes';
import {serve} from '#lib/grader/worker/serve';
import {stackMachine} from './stack-machine';

await serve({...runtimes, 'stack-machine': async () => stackMachine});
