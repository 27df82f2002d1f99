import {z} from 'zod';
import {recordHelp} from '#lib/help/help';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

/** Only what names something is written. */
const bodySchema = z.strictObject({
  hints: z.int().min(0).max(1000).optional(),
  editorial: z.literal(true).optional(),
});

/** Counts what the viewer has opened of the exercise's help: how many hints, the editorial. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await recordHelp(platform, viewer, {slug, ...body.value}));
  },
});
