/** `npm run dev`: serves, and reloads what is edited. */
import {serve} from '#lib/cli/serve';

process.exit(await serve('dev'));
