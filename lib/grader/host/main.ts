/** The grader's host as a process: forked by its supervisor (lib/grader/service/supervisor.ts), by its path. */
import {createGrader} from '#lib/grader/index';
import {hostOptionsSchema} from '#lib/grader/service/messages';
import {serveGrader} from '#lib/grader/service/serve';

const options = hostOptionsSchema.parse(JSON.parse(process.argv[2] ?? ''));
serveGrader(await createGrader(options));
