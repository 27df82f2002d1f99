import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {listTitleSchema, makeList} from '#lib/practice/lists';
import {askingViewer} from '../../_server/asking';

/** Makes a list of the viewer's own: `{title}`. 201 with its `{id}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.strictObject({title: listTitleSchema}));
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await makeList(platform, viewer, body.value.title), 201);
  },
});
