import {listCatalogue} from '#lib/catalogue/catalogue';
import {jsonResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {asking} from '../../_server/asking';

/** The published exercises by name, for whoever looks for one: `{exercises: [{slug, title, topics}]}`. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async () => {
    const {platform, viewer} = await asking();
    const exercises = await listCatalogue(platform, viewer);
    return jsonResponse({exercises: exercises.map(({slug, title, topics}) => ({slug, title, topics}))});
  },
});
