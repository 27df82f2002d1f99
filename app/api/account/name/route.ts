import {z} from 'zod';
import {changeName} from '#lib/auth/own-account';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Changes the viewer's own name: `{name}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changeName(platform, viewer, body.value);
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
