import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {listTitleSchema, removeList, retitleList} from '#lib/practice/lists';
import {askingViewer} from '../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Gives a list another title: `{title}`. */
  PATCH: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.strictObject({title: listTitleSchema}));
    if (!body.ok) return refusalResponse(body.error);
    const {id} = await params;
    const renamed = await retitleList(platform, viewer, {id, ...body.value});
    return renamed.ok ? jsonResponse({}) : refusalResponse(renamed.error);
  },
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const removed = await removeList(platform, viewer, (await params).id);
    return removed.ok ? jsonResponse({}) : refusalResponse(removed.error);
  },
});
