import {cookies} from 'next/headers';
import {z} from 'zod';
import {cookieOptions, invitationCookie, invitationCookieS} from '#lib/auth/cookie';
import {acceptInvitationOf, readInvitation} from '#lib/auth/invitations';
import {tokenCharactersMax} from '#lib/base/limits';
import {readJson} from '#lib/http/request';
import {jsonResponse, refusalResponse, resultResponse} from '#lib/http/response';
import {route} from '#lib/http/route';
import {asking} from '../../../_server/asking';

const bodySchema = z.strictObject({
  token: z
    .string('The link is not complete.')
    .regex(/^[\w-]+$/, 'The link is not complete.')
    .max(tokenCharactersMax),
});

/**
 * Uses an invitation: `{token}`. An account that is signed in becomes an instructor. For anyone else the browser remembers it
 * while they are away at a provider to sign in; with a password, the token comes with the form.
 */
export const {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS} = route({
  POST: async (request) => {
    const {platform, viewer} = await asking();
    const body = await readJson(request, bodySchema);
    if (!body.ok) return refusalResponse(body.error);
    const {token} = body.value;
    if (viewer !== undefined) return resultResponse(await acceptInvitationOf(platform, viewer, token));
    const found = await readInvitation(platform, token);
    if (!found.ok) return refusalResponse(found.error);
    const cookie = invitationCookie(platform.environment);
    (await cookies()).set(cookie.name, token, cookieOptions(cookie, invitationCookieS));
    return jsonResponse(found.value);
  },
});
