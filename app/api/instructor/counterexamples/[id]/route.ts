import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {acceptProposal, declineProposal} from '#lib/proposals/decide';
import {askingViewer} from '../../../../_server/asking';

const bodySchema = z.union(
  [
    z.strictObject({caseId: z.string(), group: z.string(), category: z.string()}),
    z.strictObject({answer: z.string()}),
  ],
  'send {caseId, group, category} to accept, or {answer} to decline',
);

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Accepts it into the draft of the next version, or declines it with a sentence. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {id} = await params;
    return 'answer' in body.value
      ? resultResponse(await declineProposal(platform, viewer, id, body.value.answer))
      : resultResponse(await acceptProposal(platform, viewer, id, body.value));
  },
});
