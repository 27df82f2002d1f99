import {z} from 'zod';
import {checkAccount} from '#lib/access/viewer';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readOwnInputs, saveOwnInput} from '#lib/own-inputs/own-inputs';
import {askingViewer} from '../../../../_server/asking';

const bodySchema = z.strictObject({
  name: z.string(),
  input: z.string(),
  expected: z.string().nullable().optional(),
  account: z.string().optional(),
});

type Context = {params: Promise<{slug: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The inputs that the viewer keeps for the exercise: `{inputs}`, the oldest first. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return jsonResponse({inputs: await readOwnInputs(platform, viewer, (await params).slug)});
  },
  /** Keeps an input, over what the exercise has under this name: `{id}`. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {account, ...input} = body.value;
    const owner = checkAccount(viewer, account);
    if (!owner.ok) return refusalResponse(owner.error);
    return resultResponse(await saveOwnInput(platform, viewer, {slug, ...input}));
  },
});
