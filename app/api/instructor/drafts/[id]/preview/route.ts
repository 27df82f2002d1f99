import {z} from 'zod';
import {previewText} from '#lib/drafting/follow';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

const bodySchema = z.strictObject({
  path: z.enum(['statement.md', 'editorial.md', 'exercise.json']),
  text: z.string(),
});

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** A statement, an editorial, or the starters of a signature, as candidates will see them. */
  POST: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await previewText(platform, viewer, (await params).id, body.value));
  },
});
