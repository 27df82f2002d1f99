/**
 * Stands before every page and says what it may load. The API needs nothing of it (lib/http/guard.ts), and passing here took a
 * tenth of the server's time for a verdict.
 */
import {randomBytes} from 'node:crypto';
import {type NextRequest, NextResponse} from 'next/server';
import {readEnvironment} from '#lib/env';
import {contentSecurityPolicy} from '#lib/http/security-headers';

const nonceBytes = 16;
const {production} = readEnvironment();

export function proxy(request: NextRequest): Response {
  const nonce = randomBytes(nonceBytes).toString('base64');
  const policy = contentSecurityPolicy({nonce, development: !production});
  // Next takes the nonce of its own scripts from the policy in the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({request: {headers}});
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Built files never change, hold nothing of anyone and run nothing by themselves.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico).*)'],
};
