/** Expected outcomes are values. A refusal is what a caller may be told; a bug throws. */

export type Ok<T> = {readonly ok: true; readonly value: T};
export type Err<E> = {readonly ok: false; readonly error: E};
export type Result<T, E = Refusal> = Ok<T> | Err<E>;

/** Every way a use case can say no. `message` is one sentence for the person who asked. */
export type Refusal =
  | {readonly kind: 'unauthenticated'; readonly message: string}
  | {readonly kind: 'forbidden'; readonly message: string}
  | {readonly kind: 'other-account'; readonly message: string}
  | {readonly kind: 'not-found'; readonly message: string}
  | {readonly kind: 'invalid'; readonly message: string; readonly field?: string}
  | {readonly kind: 'conflict'; readonly message: string}
  | {readonly kind: 'too-large'; readonly message: string}
  | {readonly kind: 'too-many'; readonly message: string; readonly retryAfterS: number}
  | {readonly kind: 'busy'; readonly message: string}
  | {readonly kind: 'no-room'; readonly message: string};

export function ok<T>(value: T): Ok<T> {
  return {ok: true, value};
}

export function err<E>(error: E): Err<E> {
  return {ok: false, error};
}

/** The HTTP status of each refusal. */
export const statusOfRefusal: Record<Refusal['kind'], number> = {
  unauthenticated: 401,
  forbidden: 403,
  'other-account': 403,
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  busy: 503,
  'no-room': 507,
};
