import {suggestSolutions} from '#lib/drafting/publish';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Asks for mutants of the reference that no case kills: 202; they come with the proof. */
  POST: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await suggestSolutions(platform, viewer, (await params).id), 202);
  },
});
