import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {beginReview, gradeReview, putBackReview} from '#lib/review/one-review';
import {askingViewer} from '../../../_server/asking';

type Context = {params: Promise<{slug: string}>};

const gradeSchema = z.strictObject({
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Begins the review of an exercise that the viewer has solved; its drafts start again. */
  POST: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const begun = await beginReview(platform, viewer, (await params).slug);
    return begun.ok ? jsonResponse({}) : refusalResponse(begun.error);
  },
  /** Ends it: `{grade}`, from 1 (again) to 4 (easy). Answers `{dueAt}`. */
  PUT: async (request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, gradeSchema);
    if (!body.ok) return refusalResponse(body.error);
    const {slug} = await params;
    return resultResponse(await gradeReview(platform, viewer, {slug, ...body.value}));
  },
  /** Puts it back as if it had not begun. */
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const putBack = await putBackReview(platform, viewer, (await params).slug);
    return putBack.ok ? jsonResponse({}) : refusalResponse(putBack.error);
  },
});
