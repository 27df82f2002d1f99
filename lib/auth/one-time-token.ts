/** Tokens in links that work once: random and long, so that a plain hash of one tells nothing; only the hash is kept. */
import {createHash, randomBytes} from 'node:crypto';

const tokenBytes = 32;

export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
