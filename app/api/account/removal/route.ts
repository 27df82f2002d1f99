import {z} from 'zod';
import {closeAccount} from '#lib/auth/leaving';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Deletes the viewer's account with everything that belongs to it: `{proof}`, as for another e-mail address. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const closed = await closeAccount(platform, viewer, body.value);
    return closed.ok ? jsonResponse({}) : refusalResponse(closed.error);
  },
});
