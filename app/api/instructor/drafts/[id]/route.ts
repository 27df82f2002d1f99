import {deleteDraft, readDraft} from '#lib/drafting/drafts';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** A draft with all of its files. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await readDraft(platform, viewer, (await params).id));
  },
  /** What was published of it stays. */
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const deleted = await deleteDraft(platform, viewer, (await params).id);
    return deleted.ok ? jsonResponse({}) : refusalResponse(deleted.error);
  },
});
