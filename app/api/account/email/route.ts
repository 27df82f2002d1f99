import {z} from 'zod';
import {changeEmail} from '#lib/auth/leaving';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Changes the viewer's own e-mail address: `{email, proof}`; `proof` is the password, or the old address where there is none. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changeEmail(platform, viewer, body.value);
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
