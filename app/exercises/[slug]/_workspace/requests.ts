/** What the workspace asks of the server, each answer a value: a result, or a refusal in words. */
import type {LanguageName} from '#lib/exercises/exercise';
import type {DraftView} from '#lib/submissions/views';
import type {RunResult} from '#lib/verdict/grade';
import type {SaveOutcome} from './draft-saver';

/** `unreachable` is ours: the network is gone or the server did not answer as itself. */
export type Refused = {readonly kind: string; readonly message: string};
export type Answer<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly status: number; readonly error: Refused; readonly body: unknown};

const unreachable: Refused = {
  kind: 'unreachable',
  message: 'The server could not be reached. Your code is kept in this browser; try again in a moment.',
};

/** Browsers refuse a longer body on a request that may outlive the page. */
const keepaliveBytesMax = 60_000;

async function ask<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer<T>> {
  const text = JSON.stringify(body);
  const bytes = new TextEncoder().encode(text).length;
  try {
    const response = await fetch(path, {
      method,
      headers: {'content-type': 'application/json'},
      body: text,
      keepalive: method === 'PUT' && bytes <= keepaliveBytesMax,
    });
    const answer = (await response.json()) as {error?: Refused};
    if (response.ok) return {ok: true, value: answer as T};
    return {ok: false, status: response.status, error: answer.error ?? unreachable, body: answer};
  } catch {
    return {ok: false, status: 0, error: unreachable, body: undefined};
  }
}

type Code = {readonly language: LanguageName; readonly source: string};

const pathOf = (slug: string) => `/api/exercises/${encodeURIComponent(slug)}`;

/** Runs the samples, or the given input alone. */
export function requestRun(slug: string, code: Code & {readonly input?: string}): Promise<Answer<RunResult>> {
  return ask('POST', `${pathOf(slug)}/run`, code);
}

export function requestSubmission(slug: string, code: Code): Promise<Answer<{readonly id: string}>> {
  return ask('POST', `${pathOf(slug)}/submissions`, code);
}

/** Saves a draft; says whether trying again by itself makes sense. */
export async function requestDraftSave(
  slug: string,
  draft: Code & {readonly revision: number},
): Promise<SaveOutcome> {
  const answer = await ask<{readonly revision: number}>('PUT', `${pathOf(slug)}/draft`, draft);
  if (answer.ok) return {kind: 'saved', revision: answer.value.revision};
  const stored = (answer.body as {draft?: DraftView} | undefined)?.draft;
  if (answer.status === 409 && stored !== undefined) return {kind: 'conflict', stored};
  if (answer.status === 0 || answer.status === 429 || answer.status >= 500) return {kind: 'unreachable'};
  return {kind: 'refused', message: answer.error.message};
}
