import {followDraft} from '#lib/drafting/follow';
import {eventStream} from '#lib/http/event-stream';
import {refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The revisions of the draft's files and its proof, now and at every change, as server-sent events. */
  GET: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const following = await followDraft(platform, viewer, (await params).id);
    if (!following.ok) return refusalResponse(following.error);
    return eventStream({...following.value, isLast: () => false, signal: request.signal});
  },
});
