import {readEarlierText, readHistory} from '#lib/drafting/drafts';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

/** The largest number that the database's column holds. */
const revisionMax = 2 ** 31 - 1;

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Earlier texts of all files, without the texts; with `?path=…&revision=…` the text of one. */
  GET: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {id} = await params;
    const {searchParams} = new URL(request.url);
    const path = searchParams.get('path');
    if (path === null) return resultResponse(await readHistory(platform, viewer, id));
    const revision = Number(searchParams.get('revision'));
    if (!Number.isInteger(revision) || revision < 0 || revision > revisionMax || path.includes('\0')) {
      return refusalResponse({kind: 'invalid', message: 'Name a path and a revision of it.'});
    }
    return resultResponse(await readEarlierText(platform, viewer, id, {path, revision}));
  },
});
