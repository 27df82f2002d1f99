import {requireViewer} from '#lib/auth/session';
import {eventStream} from '#lib/http/event-stream';
import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {followSubmission} from '#lib/submissions/follow';

/** The submission now and at every change, as server-sent events, until its verdict. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (request: Request, {params}: {params: Promise<{id: string}>}) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    const following = await followSubmission(viewer.value, (await params).id);
    if (!following.ok) return refusalResponse(following.error);
    return eventStream({...following.value, signal: request.signal});
  },
});
