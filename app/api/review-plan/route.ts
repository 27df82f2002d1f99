import {z} from 'zod';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {pauseReviews, resumeReviews, spreadReviews} from '#lib/review/pause';
import {askingViewer} from '../../_server/asking';

const changes = {pause: pauseReviews, resume: resumeReviews, spread: spreadReviews};
const bodySchema = z.strictObject({change: z.enum(['pause', 'resume', 'spread'])});

/** Moves the days of the viewer's reviews: `{change}` is `pause`, `resume` or `spread`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const changed = await changes[body.value.change](platform, viewer);
    return changed.ok ? jsonResponse({}) : refusalResponse(changed.error);
  },
});
