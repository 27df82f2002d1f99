import {jsonResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readHealth} from '#lib/platform/health';
import {getPlatform} from '#lib/platform/platform';

export const dynamic = 'force-dynamic';

/**
 * 200 while the database answers, for then pages are served and submissions taken: without a grader the body says `degraded`.
 * 503 before that and when it fails, so that whoever balances sends nobody here.
 */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async () => {
    const health = await readHealth(getPlatform);
    return jsonResponse(health, health.ok ? 200 : 503);
  },
});
