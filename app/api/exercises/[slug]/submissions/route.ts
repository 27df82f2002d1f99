import {z} from 'zod';
import {checkAccount} from '#lib/access/viewer';
import {withoutSource} from '#lib/data/submission-views';
import {readJson} from '#lib/http/request';
import {refusalResponse, shortResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {languageSchema} from '#lib/submissions/code';
import {submit} from '#lib/submissions/submissions';
import {verdictSoon} from '#lib/submissions/verdict-soon';
import {askingViewer} from '../../../../_server/asking';

const bodySchema = z.strictObject({
  language: languageSchema,
  source: z.string(),
  account: z.string().optional(),
});

/**
 * Takes code in to be judged: 201 with the id under which its verdict will appear, and with the submission itself where the
 * verdict is there at once; what was sent is not sent back.
 */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const {slug} = await params;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {account, ...code} = body.value;
    const owner = checkAccount(viewer, account);
    if (!owner.ok) return refusalResponse(owner.error);
    const sent = await submit(platform, viewer, {slug, ...code});
    if (!sent.ok) return refusalResponse(sent.error);
    const view = await verdictSoon(platform, viewer, sent.value.id);
    return shortResponse(
      {...sent.value, ...(view === undefined ? {} : {submission: withoutSource(view)})},
      201,
    );
  },
});
