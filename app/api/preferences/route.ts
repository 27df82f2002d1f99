import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {changePreferences, preferencesSchema, readPreferences} from '#lib/practice/preferences';
import {askingViewer} from '../../_server/asking';

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** How the viewer wants things. */
  GET: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return jsonResponse(await readPreferences(platform, viewer));
  },
  /** Changes what the body names of them, and answers all. */
  PATCH: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const body = await readJson(request, preferencesSchema);
    if (!body.ok) return refusalResponse(body.error);
    return resultResponse(await changePreferences(platform, viewer, body.value));
  },
});
