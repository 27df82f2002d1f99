import {z} from 'zod';
import {changeName} from '#lib/auth/own-account';
import {requireViewer} from '#lib/auth/session';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';

/** Changes the viewer's own name: `{name}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changeName(viewer.value, body.value);
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
