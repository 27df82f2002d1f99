import {z} from 'zod';
import {emailCharactersMax} from '#lib/base/limits';
import {readShares, shareDraft, unshareDraft} from '#lib/drafting/sharing';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

const shareSchema = z.strictObject({email: z.string().max(emailCharactersMax)});
const unshareSchema = z.strictObject({account: z.string()});

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Whom the draft is shared with. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await readShares(platform, viewer, (await params).id));
  },
  /** Shares it with the instructor who has this address. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, shareSchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await shareDraft(platform, viewer, (await params).id, body.value.email));
  },
  /** Shares it with this account no longer. */
  DELETE: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, unshareSchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await unshareDraft(platform, viewer, (await params).id, body.value.account));
  },
});
