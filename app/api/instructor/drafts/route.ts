import {z} from 'zod';
import {listDrafts} from '#lib/drafting/drafts';
import {draftFromExercise, draftFromTemplate} from '#lib/drafting/origins';
import {readJson} from '#lib/http/request';
import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../_server/asking';

const bodySchema = z.union(
  [
    z.strictObject({slug: z.string(), kind: z.string()}),
    z.strictObject({slug: z.string(), from: z.string().max(200)}),
  ],
  'send {slug, kind} for a new exercise, or {slug, from} for a copy',
);

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** The viewer's drafts, and those that are shared with them. */
  GET: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await listDrafts(platform, viewer));
  },
  /** A draft from the template of a kind, or of a published exercise: under its own name, its next version. */
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const made =
      'kind' in body.value
        ? await draftFromTemplate(platform, viewer, body.value)
        : await draftFromExercise(platform, viewer, body.value);
    return resultResponse(made, 201);
  },
});
