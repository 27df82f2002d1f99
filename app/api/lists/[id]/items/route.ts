import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {listExercise} from '#lib/practice/lists';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

const bodySchema = z.strictObject({slug: z.string(), listed: z.boolean()});

/** Puts an exercise on a list or takes it off: `{slug, listed}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {id} = await params;
    const changed = await listExercise(platform, viewer, {id, ...body.value});
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
