import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {previewRejudge, readRejudge} from '#lib/submissions/rejudge-order';
import {verdicts} from '#lib/verdict/verdict';
import {askingViewer} from '../../../../../_server/asking';

const bodySchema = z.strictObject({
  since: z.iso.datetime({offset: true}).or(z.iso.date()).optional(),
  which: z.enum(['all', 'latest', 'best']),
  verdicts: z.array(z.enum(verdicts)).max(verdicts.length),
});

type Context = {params: Promise<{slug: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The newest rejudging of the exercise, null where there is none. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const found = await readRejudge(platform, viewer, (await params).slug);
    return found.ok ? jsonResponse(found.value ?? null) : refusalResponse(found.error);
  },
  /** Begins a preview: what was submitted is graded again in the background, and nothing is replaced. */
  POST: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {since, ...wish} = body.value;
    const order = {...wish, ...(since === undefined ? {} : {since: new Date(since)})};
    return resultResponse(await previewRejudge(platform, viewer, (await params).slug, order), 202);
  },
});
