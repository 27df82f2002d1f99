import {eventStream} from '#lib/http/event-stream';
import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {followSubmission} from '#lib/submissions/follow';
import {askingViewer} from '../../../../_server/asking';

/** The submission now and at every change, as server-sent events, until its verdict. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (request: Request, {params}: {params: Promise<{id: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const following = await followSubmission(platform, viewer, (await params).id);
    if (!following.ok) return refusalResponse(following.error);
    return eventStream({...following.value, signal: request.signal});
  },
});
