import {readQueue} from '#lib/administration/queue';
import {resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {asking} from '../../../_server/asking';

/** What waits, how graders are and what failed. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async () => {
    const {platform, viewer} = await asking();
    return resultResponse(await readQueue(platform, viewer));
  },
});
