import {z} from 'zod';
import {changeRole} from '#lib/auth/change-role';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Changes the role of an account: `{email, role}`. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changeRole(platform, viewer, body.value);
    if (!changed.ok) return refusalResponse(changed.error);
    const {name, role} = changed.value;
    return jsonResponse({name, role});
  },
});
