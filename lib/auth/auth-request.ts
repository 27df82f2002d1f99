/**
 * What may be asked of next-auth, and how: the few of its addresses that this site uses, with a form that is whole. It would
 * answer the rest too: with pages of its own, with words in an address, or with an exception.
 */
import {NextRequest} from 'next/server';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {readText} from '#lib/http/request';

export type AuthAction = 'csrf' | 'signin' | 'callback' | 'signout' | 'error';
export type AuthRequest = {readonly action: AuthAction; readonly request: NextRequest};

/** The addresses under /api/auth with the methods each takes; `*` stands for a provider that is set up. */
const taken: Readonly<Record<string, {readonly action: AuthAction; readonly methods: readonly string[]}>> = {
  csrf: {action: 'csrf', methods: ['GET']},
  error: {action: 'error', methods: ['GET']},
  signin: {action: 'signin', methods: ['GET']},
  'signin/*': {action: 'signin', methods: ['POST']},
  signout: {action: 'signout', methods: ['POST']},
  'callback/credentials': {action: 'callback', methods: ['POST']},
  'callback/*': {action: 'callback', methods: ['GET']},
};

export type WrongMethod = {readonly kind: 'wrong-method'; readonly allow: string};

const formType = 'application/x-www-form-urlencoded';
export const outOfDate: Refusal = {
  kind: 'invalid',
  message: 'The form is out of date. Reload the page and try again.',
};

/** `providers`: the ids of those that are set up. */
export async function readAuthRequest(
  request: Request,
  path: readonly string[],
  providers: readonly string[],
): Promise<Result<AuthRequest, Refusal | WrongMethod>> {
  const name = path.map((part, index) => (index === 1 && providers.includes(part) ? '*' : part)).join('/');
  const entry = Object.hasOwn(taken, name) && !path.includes('*') ? taken[name] : undefined;
  if (entry === undefined) return err({kind: 'not-found', message: 'There is no such address here.'});
  const {action, methods} = entry;
  if (!methods.includes(request.method)) {
    return err({kind: 'wrong-method', allow: [...methods, 'OPTIONS'].join(', ')});
  }
  if (request.method === 'GET') return ok({action, request: new NextRequest(request.url)});
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== formType)
    return err({kind: 'invalid', message: `Send a form, with the header content-type: ${formType}.`});
  const text = await readText(request);
  if (!text.ok) return text;
  const fields = new URLSearchParams(text.value);
  if (!fields.has('csrfToken')) return err(outOfDate);
  const init = {method: 'POST', headers: {'content-type': formType}, body: fields.toString()};
  return ok({action, request: new NextRequest(request.url, init)});
}

/** Where next-auth sends a form whose token is not the one of its cookie. */
export async function isOutOfDate(response: Response): Promise<boolean> {
  const target = response.headers.get('location') ?? (await response.clone().text());
  return target.includes('csrf=true');
}
