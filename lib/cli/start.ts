/** `npm start`: builds what changed and serves. */
import {serve} from '#lib/cli/serve';

process.exit(await serve('start'));
