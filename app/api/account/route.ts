import {z} from 'zod';
import {signUp} from '#lib/auth/accounts';
import {addressOf} from '#lib/http/forwarded';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {getPlatform} from '#lib/platform/platform';

/** Opens an account: `{name, email, password}`. 201; signing in comes after. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const made = await signUp(await getPlatform(), body.value, addressOf(request.headers));
    return made.ok ? jsonResponse({}, 201) : refusalResponse(made.error);
  },
});
