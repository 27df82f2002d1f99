import {z} from 'zod';
import {runInputsMax} from '#lib/base/limits';
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
  /** One of one's own, or several. */
  input: z.string().optional(),
  inputs: z.array(z.string()).max(runInputsMax).optional(),
});

/** Runs the samples, or `input`, or each of `inputs`, and answers what came out. Works signed out. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {platform, viewer} = await asking();
    const runner = viewer ?? {address: addressOf(request.headers)};
    const {input, inputs = input === undefined ? undefined : [input], ...code} = body.value;
    return resultResponse(await run(platform, runner, {slug, inputs, ...code}));
  },
});
