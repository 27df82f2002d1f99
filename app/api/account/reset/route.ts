import {z} from 'zod';
import {resetPassword} from '#lib/auth/password-reset';
import {addressOf} from '#lib/http/forwarded';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {getPlatform} from '#lib/platform/platform';

/** Sets the password that a link is for: `{token, next}`. Answers `{email}`, to sign in with. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await resetPassword(await getPlatform(), body.value, addressOf(request.headers)));
  },
});
