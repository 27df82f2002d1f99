import {z} from 'zod';
import {readHelp, recordHelp} from '#lib/help/help';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{slug: string}>};

/** Only what is named is written. */
const bodySchema = z.strictObject({
  hints: z.int().min(0).max(1000).optional(),
  editorial: z.literal(true).optional(),
});

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** How far the viewer is with the exercise: what is open, whether it is solved, when it comes back for review. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return jsonResponse(await readHelp(platform, viewer, (await params).slug));
  },
  /** Counts what was opened: how many hints, the editorial. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await recordHelp(platform, viewer, {slug, ...body.value}));
  },
});
