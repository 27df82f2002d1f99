import {jsonResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readHealth} from '#lib/platform/health';

export const dynamic = 'force-dynamic';

/** 200 once the database answers and the grader stands; 503 before that and when one of them fails. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async () => {
    const health = await readHealth();
    return jsonResponse(health, health.ok ? 200 : 503);
  },
});
