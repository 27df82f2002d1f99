/** Where a worker process begins; nothing imports it, the host forks it by path. */
import {runtimes} from '#lib/grader/worker/runtimes';
import {serve} from '#lib/grader/worker/serve';

await serve(runtimes);
