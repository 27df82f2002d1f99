import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {hideProfile, publishProfile} from '#lib/practice/profile';
import {askingViewer} from '../../_server/asking';

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Makes the viewer's profile public. Answers the `{key}` in its address. */
  POST: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    return resultResponse(await publishProfile(platform, viewer));
  },
  /** Takes it back; its address leads nowhere from then on. */
  DELETE: async () => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const hidden = await hideProfile(platform, viewer);
    return hidden.ok ? jsonResponse({}) : refusalResponse(hidden.error);
  },
});
