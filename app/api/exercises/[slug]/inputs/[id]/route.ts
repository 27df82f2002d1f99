import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {removeOwnInput} from '#lib/own-inputs/own-inputs';
import {askingViewer} from '../../../../../_server/asking';

/** Forgets an input of the viewer's own. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  DELETE: async (_request: Request, {params}: {params: Promise<{id: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const removed = await removeOwnInput(platform, viewer, (await params).id);
    return removed.ok ? jsonResponse({}) : refusalResponse(removed.error);
  },
});
