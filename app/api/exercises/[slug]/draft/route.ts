import {z} from 'zod';
import {checkAccount} from '#lib/access/viewer';
import {browserTextSchema} from '#lib/base/text-origin';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {languageSchema} from '#lib/submissions/code';
import {readDrafts, saveDraft} from '#lib/submissions/drafts';
import {askingViewer} from '../../../../_server/asking';

/** The largest number that the database's column holds, less one for the revision that follows. */
const revisionMax = 2 ** 31 - 2;

const bodySchema = z.strictObject({
  language: languageSchema,
  source: z.string(),
  revision: z.int().min(0).max(revisionMax),
  replaces: z.boolean().optional(),
  by: browserTextSchema.optional(),
  account: z.string().optional(),
});

type Context = {params: Promise<{slug: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The drafts of the exercise, the latest saved first, with the account that they belong to. */
  GET: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    return jsonResponse({account: viewer.id, drafts: await readDrafts(platform, viewer, slug)});
  },
  /** Saves over `revision`; 409 with the stored draft when that is no longer the newest. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {account, ...draft} = body.value;
    const owner = checkAccount(viewer, account);
    if (!owner.ok) return refusalResponse(owner.error);
    const saved = await saveDraft(platform, viewer, {slug, ...draft});
    if (saved.ok) return jsonResponse(saved.value);
    const {draft: stored, ...refusal} = saved.error;
    return refusalResponse(refusal, stored === undefined ? {} : {draft: stored});
  },
});
