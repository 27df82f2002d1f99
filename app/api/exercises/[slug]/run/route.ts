import {z} from 'zod';
import {addressOf} from '#lib/http/forwarded';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {languageSchema} from '#lib/submissions/code';
import {run} from '#lib/submissions/run';
import {asking} from '../../../../_server/asking';

const bodySchema = z.strictObject({
  language: languageSchema,
  source: z.string(),
  input: z.string().optional(),
});

/** Runs the samples, or `input`, and answers what came out. Works signed out. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {platform, viewer} = await asking();
    const runner = viewer ?? {address: addressOf(request.headers)};
    return resultResponse(await run(platform, runner, {slug, ...body.value}));
  },
});
