import {z} from 'zod';
import {examplesMax} from '#lib/base/limits';
import {addressOf} from '#lib/http/forwarded';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {checkExamples} from '#lib/submissions/examples';
import {asking} from '../../../../_server/asking';

const bodySchema = z.strictObject({
  examples: z.array(z.strictObject({input: z.string(), expected: z.string()})).max(examplesMax),
});

/** Answers whether examples are right, and how many of the package's wrong solutions they would catch. Works signed out. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {platform, viewer} = await asking();
    const runner = viewer ?? {address: addressOf(request.headers)};
    return resultResponse(await checkExamples(platform, runner, {slug, ...body.value}));
  },
});
