import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {applyRejudge, cancelRejudge} from '#lib/submissions/rejudge-order';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Applies a finished preview: new verdicts take the place of old ones, which are kept. */
  PUT: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await applyRejudge(platform, viewer, (await params).id));
  },
  /** Cancels a preview; nothing was replaced. */
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await cancelRejudge(platform, viewer, (await params).id));
  },
});
