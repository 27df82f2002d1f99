import {z} from 'zod';
import {saveFile} from '#lib/drafting/drafts';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../../_server/asking';

/** The largest number that the database's column holds, less one for the revision that follows. */
const revisionMax = 2 ** 31 - 2;

const place = {path: z.string(), revision: z.int().min(0).max(revisionMax)};
const saveSchema = z.strictObject({...place, text: z.string()});
const deleteSchema = z.strictObject(place);

type Context = {params: Promise<{id: string}>};

async function save(
  request: Request,
  {params}: Context,
  schema: z.ZodType<{path: string; revision: number; text?: string}>,
): Promise<Response> {
  const asked = await askingViewer();
  if (!asked.ok) return refusalResponse(asked.error);
  const {platform, viewer} = asked.value;
  const body = await readJson(request, schema);
  if (!body.ok) return refusalResponse(body.error);
  const {path, revision, text} = body.value;
  const saved = await saveFile(platform, viewer, (await params).id, {path, revision, text});
  if (saved.ok) return jsonResponse(saved.value);
  const {file, ...refusal} = saved.error;
  return refusalResponse(refusal, file === undefined ? {} : {file});
}

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Saves a file over `revision`, 0 for a new one; 409 with the stored file, or null, when somebody else was faster. */
  PUT: (request: Request, context: Context) => save(request, context, saveSchema),
  /** Deletes a file as it was at `revision`; its last text stays in the history. */
  DELETE: (request: Request, context: Context) => save(request, context, deleteSchema),
});
