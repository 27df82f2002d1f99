/** What no page and no route has to bear: refused in one sentence before Next sees it. */
import {isHost} from '#lib/http/host';

export type BadRequest = {
  readonly status: 400 | 405 | 414;
  readonly message: string;
  /** The methods that would do, with 405. */
  readonly allow?: string;
};

const urlCharactersMax = 4096;
const pageMethods = 'GET, HEAD, OPTIONS';
/** Each route says itself which of them it takes (lib/http/route.ts). */
const routeMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

export type RequestLine = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
};

/** `url` as the request line has it, origin form. */
export function badRequestOf({method = '', url = '', host}: RequestLine): BadRequest | undefined {
  if (!url.startsWith('/')) return {status: 400, message: 'The address of a request begins with a slash.'};
  if (url.length > urlCharactersMax) {
    return {status: 414, message: `An address has at most ${urlCharactersMax} characters.`};
  }
  if (!isDecodable(url)) {
    return {
      status: 400,
      message:
        'This address holds a character that is not written as UTF-8 or cannot be shown. Check the link.',
    };
  }
  if (host !== undefined && !isHost(host)) {
    return {status: 400, message: 'The Host header of the request is not the name of a host.'};
  }
  const allow = isApiPath(url) || isNextPath(url) ? routeMethods : pageMethods;
  if (allow.split(', ').includes(method)) return undefined;
  return {status: 405, allow, message: `This address takes no ${method}; it takes ${allow}.`};
}

export function isApiPath(url: string): boolean {
  return /^\/api(?=[/?]|$)/.test(url);
}

/** Next's own: its files, and what its development server asks for. */
export function isNextPath(url: string): boolean {
  return /^\/(_next|__next)/.test(url);
}

/** Bytes that are UTF-8, and no control character, which no name of ours has and PostgreSQL may refuse. */
function isDecodable(url: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url));
  } catch {
    return false;
  }
}
