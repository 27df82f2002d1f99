import {endOthers} from '#lib/auth/own-sessions';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Ends every session of the viewer's but the one that asks. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  DELETE: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const ended = await endOthers(platform, viewer);
    return ended.ok ? jsonResponse({}) : refusalResponse(ended.error);
  },
});
