import {z} from 'zod';
import {publishDraft} from '#lib/drafting/publish';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

const bodySchema = z.strictObject({revision: z.int().min(0)});

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Asks for this revision to be published once it is proved: 202; the proof says what came of it. */
  POST: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await publishDraft(platform, viewer, (await params).id, body.value.revision), 202);
  },
});
