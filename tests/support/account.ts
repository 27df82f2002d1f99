/** Accounts for tests, made and used over HTTP as any client would, with the session cookie kept here. */
import {randomBytes} from 'node:crypto';

export type Credentials = {readonly name: string; readonly email: string; readonly password: string};

export function newCredentials(name = 'Ada'): Credentials {
  const word = randomBytes(6).toString('hex');
  return {
    name: `${name} ${word}`,
    email: `${name.toLowerCase()}-${word}@example.org`,
    password: `secret ${word}`,
  };
}

export class Client {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async request(path: string, init: RequestInit & {origin?: string | null} = {}): Promise<Response> {
    const {origin = this.#url, ...rest} = init;
    const headers = new Headers(rest.headers);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    if (origin !== null) headers.set('origin', origin);
    const response = await fetch(new URL(path, this.#url), {...rest, headers, redirect: 'manual'});
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s);
      this.#cookies.set(name!, value ?? '');
    }
    return response;
  }

  send(method: string, path: string, body: unknown, init: {origin?: string | null} = {}): Promise<Response> {
    return this.request(path, {
      ...init,
      method,
      headers: {'content-type': 'application/json'},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Signs in over next-auth's own route, as the sign-in page does. */
  async signIn({email, password}: Pick<Credentials, 'email' | 'password'>): Promise<Response> {
    const {csrfToken} = (await (await this.request('/api/auth/csrf')).json()) as {csrfToken: string};
    return this.request('/api/auth/callback/credentials', {
      method: 'POST',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams({email, password, csrfToken, callbackUrl: this.#url, json: 'true'}),
    });
  }
}
