import {refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {findInNotes} from '#lib/practice/note-search';
import {askingViewer} from '../../../_server/asking';

/** Exercises whose note of the viewer's holds every word of `?words=`: `{slugs}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (request) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const words = new URL(request.url).searchParams.get('words') ?? '';
    return resultResponse(await findInNotes(platform, viewer, words));
  },
});
