import {handleAuth} from '#lib/auth/next-auth';
import {route} from '#lib/http/route';
import {getPlatform} from '#lib/platform/platform';

type Context = Parameters<typeof handleAuth>[2];

const handle = async (request: Request, context: Context) =>
  handleAuth(await getPlatform(), request, context);

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({GET: handle, POST: handle});
