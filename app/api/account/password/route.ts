import {z} from 'zod';
import {changePassword} from '#lib/auth/own-account';
import {renewSession} from '#lib/auth/session';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Changes the viewer's own password: `{current, next}`. Ends every session; the browser that asked gets a new one. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changePassword(platform, viewer, body.value);
    if (!changed.ok) return refusalResponse(changed.error);
    await renewSession(platform, viewer);
    return jsonResponse({});
  },
});
