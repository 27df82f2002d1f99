import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {proposeCase, readProposals} from '#lib/proposals/propose';
import {askingViewer} from '../../../../_server/asking';

const bodySchema = z.strictObject({input: z.string(), note: z.string(), isCredited: z.boolean()});

type Context = {params: Promise<{slug: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** What the viewer has sent for the exercise, and what became of it. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await readProposals(platform, viewer, (await params).slug));
  },
  /** An input that an accepted solution is held to be wrong on: 202, its check follows. */
  POST: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(
      await proposeCase(platform, viewer, {slug: (await params).slug, ...body.value}),
      202,
    );
  },
});
