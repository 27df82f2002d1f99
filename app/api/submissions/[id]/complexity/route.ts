import {requireViewer} from '#lib/auth/session';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {measureSubmission} from '#lib/submissions/measure';

/** Measures one of the viewer's own judged submissions, and answers how its operations grow. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (_request: Request, {params}: {params: Promise<{id: string}>}) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    return resultResponse(await measureSubmission(viewer.value, (await params).id));
  },
});
