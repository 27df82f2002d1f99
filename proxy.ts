/** Stands before every request: refuses what other sites start, and says what pages may load. */
import {randomBytes} from 'node:crypto';
import {type NextRequest, NextResponse} from 'next/server';
import {readEnvironment} from '#lib/env';
import {isOurOrigin} from '#lib/http/origin';
import {refusalResponse} from '#lib/http/response';
import {contentSecurityPolicy, securityHeaders} from '#lib/http/security-headers';

const nonceBytes = 16;
const {publicUrl, production} = readEnvironment();

export function proxy(request: NextRequest): Response {
  if (!isOurOrigin(request.method, request.headers, publicUrl)) {
    return secured(
      refusalResponse({
        kind: 'forbidden',
        message: 'This request was started by another site. Open the page here and try again.',
      }),
    );
  }
  const nonce = randomBytes(nonceBytes).toString('base64');
  const policy = contentSecurityPolicy({nonce, development: !production});
  // Next takes the nonce of its own scripts from the policy in the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = secured(NextResponse.next({request: {headers}}));
  response.headers.set('content-security-policy', policy);
  return response;
}

function secured<R extends Response>(response: R): R {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Built files never change, hold nothing of anyone and run nothing by themselves.
  matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'],
};
