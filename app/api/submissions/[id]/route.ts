import {requireViewer} from '#lib/auth/session';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readSubmission} from '#lib/submissions/submissions';

/** One of the viewer's own submissions as it is now. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (_request: Request, {params}: {params: Promise<{id: string}>}) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    return resultResponse(await readSubmission(viewer.value, (await params).id));
  },
});
