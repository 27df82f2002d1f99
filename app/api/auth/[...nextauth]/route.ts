import {handleAuth} from '#lib/auth/next-auth';
import {route} from '#lib/http/route';

export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({GET: handleAuth, POST: handleAuth});
