import {readAudit} from '#lib/administration/audit';
import {resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {asking} from '../../../_server/asking';

/** The audit log, the newest lines first: `?act=`, `person=`, `exercise=` and `before=`, the id of a line. For administrators. */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  GET: async (request: Request) => {
    const {platform, viewer} = await asking();
    return resultResponse(
      await readAudit(platform, viewer, Object.fromEntries(new URL(request.url).searchParams)),
    );
  },
});
