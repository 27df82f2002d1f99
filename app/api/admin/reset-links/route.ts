import {z} from 'zod';
import {createResetLink} from '#lib/auth/password-reset';
import {requireViewer} from '#lib/auth/session';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';

/** Makes a link with which an account's password can be chosen anew: `{email}`. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const made = await createResetLink(viewer.value, body.value);
    if (!made.ok) return refusalResponse(made.error);
    const {account, path, expiresAt} = made.value;
    return jsonResponse({name: account.name, path, expiresAt: expiresAt.toISOString()}, 201);
  },
});
