import {z} from 'zod';
import {changeSignUpMode} from '#lib/administration/sign-up';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

/** Decides who may open an account: `{mode}`, `open`, `invitation` or `closed`. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await changeSignUpMode(platform, viewer, body.value));
  },
});
