import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {measureSubmission} from '#lib/submissions/measure';
import {askingViewer} from '../../../../_server/asking';

/** Measures one of the viewer's own judged submissions, and answers how its operations grow. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (_request: Request, {params}: {params: Promise<{id: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await measureSubmission(platform, viewer, (await params).id));
  },
});
