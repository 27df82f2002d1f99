import {z} from 'zod';
import {requireViewer} from '#lib/auth/session';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {languageSchema} from '#lib/submissions/code';
import {saveDraft} from '#lib/submissions/drafts';

/** The largest number that the database's column holds, less one for the revision that follows. */
const revisionMax = 2 ** 31 - 2;

const bodySchema = z.strictObject({
  language: languageSchema,
  source: z.string(),
  revision: z.int().min(0).max(revisionMax),
});

/** Saves over `revision`; 409 with the stored draft when that is no longer the newest. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  PUT: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const viewer = await requireViewer();
    if (!viewer.ok) return refusalResponse(viewer.error);
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const saved = await saveDraft(viewer.value, {slug, ...body.value});
    if (saved.ok) return jsonResponse(saved.value);
    const {draft, ...refusal} = saved.error;
    return refusalResponse(refusal, draft === undefined ? {} : {draft});
  },
});
