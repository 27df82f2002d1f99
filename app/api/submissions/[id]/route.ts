import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readSubmission} from '#lib/submissions/submissions';
import {askingViewer} from '../../../_server/asking';

/** One of the viewer's own submissions as it is now. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (_request: Request, {params}: {params: Promise<{id: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await readSubmission(platform, viewer, (await params).id));
  },
});
