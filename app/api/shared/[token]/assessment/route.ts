import {z} from 'zod';
import {assess, marksSchema} from '#lib/assessment/assessments';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

const bodySchema = z.strictObject({marks: marksSchema});

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Stores what an instructor who has the link says of the free answers, in place of what they said before. */
  PUT: async (request: Request, {params}: {params: Promise<{token: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {token} = await params;
    return resultResponse(await assess(platform, viewer, {token, ...body.value}));
  },
});
