/** Results as HTTP answers: JSON, never cached, a refusal always as `{error: {kind, message}}`. */
import {type Refusal, type Result, statusOfRefusal} from '#lib/base/result';

const headers = {'cache-control': 'no-store'};

export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, {status, headers});
}

/** The same for what is asked often and is short: to compress it costs more than to send it. */
export function shortResponse(value: unknown, status = 200): Response {
  return Response.json(value, {status, headers: {'cache-control': 'no-store, no-transform'}});
}

export function refusalResponse(refusal: Refusal, more: Readonly<Record<string, unknown>> = {}): Response {
  const retry = refusal.kind === 'too-many' ? refusal.retryAfterS : refusal.kind === 'busy' ? 5 : undefined;
  return Response.json(
    {error: refusal, ...more},
    {
      status: statusOfRefusal[refusal.kind],
      headers: {...headers, ...(retry === undefined ? {} : {'retry-after': String(retry)})},
    },
  );
}

export function resultResponse<T>(result: Result<T>, status = 200): Response {
  return result.ok ? jsonResponse(result.value, status) : refusalResponse(result.error);
}

/** 405 with what the address takes: `allow` is the header's list of methods. */
export function wrongMethod(method: string, allow: string): Response {
  const error = {kind: 'invalid', message: `This address takes no ${method}; it takes ${allow}.`};
  return Response.json({error}, {status: 405, headers: {...headers, allow}});
}
