import {z} from 'zod';
import {createResetLink} from '#lib/auth/password-reset';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Makes a link with which an account's password can be chosen anew: `{email}`. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const made = await createResetLink(platform, viewer, body.value);
    if (!made.ok) return refusalResponse(made.error);
    const {account, path, expiresAt} = made.value;
    return jsonResponse({name: account.name, path, expiresAt: expiresAt.toISOString()}, 201);
  },
});
