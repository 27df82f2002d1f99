import {z} from 'zod';
import {checkAccount} from '#lib/access/viewer';
import {browserTextSchema} from '#lib/base/text-origin';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {readNote, saveNote} from '#lib/notes/notes';
import {askingViewer} from '../../../../_server/asking';

/** The largest number that the database's column holds, less one for the revision that follows. */
const revisionMax = 2 ** 31 - 2;

const bodySchema = z.strictObject({
  text: z.string(),
  revision: z.int().min(0).max(revisionMax),
  by: browserTextSchema.optional(),
  account: z.string().optional(),
});

type Context = {params: Promise<{slug: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The viewer's note on the exercise, null where there is none, with the account that it belongs to. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const note = await readNote(platform, viewer, (await params).slug);
    return jsonResponse({account: viewer.id, note: note ?? null});
  },
  /** Saves over `revision`; 409 with the stored note when that is no longer the newest. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {account, ...note} = body.value;
    const owner = checkAccount(viewer, account);
    if (!owner.ok) return refusalResponse(owner.error);
    const saved = await saveNote(platform, viewer, {slug, ...note});
    if (saved.ok) return jsonResponse(saved.value);
    const {note: stored, ...refusal} = saved.error;
    return refusalResponse(refusal, stored === undefined ? {} : {note: stored});
  },
});
