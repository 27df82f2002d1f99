import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {starExercise} from '#lib/practice/lists';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{slug: string}>};

/** Gives the exercise the viewer's star or takes it away: `{starred}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, z.strictObject({starred: z.boolean()}));
    if (!body.ok) return refusalResponse(body.error);
    const {slug} = await params;
    const changed = await starExercise(platform, viewer, {slug, ...body.value});
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
