import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {share, unshare} from '#lib/sharing/sharing';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Makes a link to the viewer's finished submission, the same each time until it is taken back: `{token}`. */
  PUT: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await share(platform, viewer, (await params).id));
  },
  /** Takes the link back: it leads nowhere from then on. */
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const ended = await unshare(platform, viewer, (await params).id);
    return ended.ok ? jsonResponse({}) : refusalResponse(ended.error);
  },
});
