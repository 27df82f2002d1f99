import {z} from 'zod';
import {disablePerson, removePerson} from '#lib/administration/people';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Disables an account or enables it again: `{disabled}`. For administrators. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await disablePerson(platform, viewer, (await params).id, body.value));
  },
  /** Deletes an account with all that belongs to it: `{email}`, the account's. For administrators. */
  DELETE: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.unknown());
    if (!body.ok) return refusalResponse(body.error);
    const removed = await removePerson(platform, viewer, (await params).id, body.value);
    return removed.ok ? jsonResponse({}) : refusalResponse(removed.error);
  },
});
