import {withdraw} from '#lib/auth/invitations';
import {jsonResponse, refusalResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {askingViewer} from '../../../../_server/asking';

type Context = {params: Promise<{id: string}>};

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  /** Withdraws an invitation that nobody has used. For administrators. */
  DELETE: async (_request: Request, {params}: Context) => {
    const asked = await askingViewer();
    if (!asked.ok) return refusalResponse(asked.error);
    const {platform, viewer} = asked.value;
    const withdrawn = await withdraw(platform, viewer, (await params).id);
    return withdrawn.ok ? jsonResponse({}) : refusalResponse(withdrawn.error);
  },
});
