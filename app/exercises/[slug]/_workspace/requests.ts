/** What the workspace asks of the server, each answer a value: a result, or a refusal in words. */

import type {DraftView, SubmissionNews} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import type {RunResult} from '#lib/verdict/grade';
import type {SaveOutcome, SaveRequest, StoredText} from './draft-save';

/** `unreachable` is ours: the network is gone or the server did not answer as itself. */
export type Refused = {readonly kind: string; readonly message: string; readonly field?: string};
export type Answer<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly status: number; readonly error: Refused; readonly body: unknown};

const unreachable: Refused = {
  kind: 'unreachable',
  message: 'The server could not be reached. Your code is kept in this browser; try again in a moment.',
};

/** Browsers refuse a longer body on a request that may outlive the page. */
const keepaliveBytesMax = 60_000;
/** A save that hangs is given up and tried again; so is a look. */
export const saveMsMax = 30_000;
export const lookMsMax = 5000;

type Asking = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
};

export async function ask<T>({method, path, body}: Asking, waitMsMax?: number): Promise<Answer<T>> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const bytes = text === undefined ? 0 : new TextEncoder().encode(text).length;
  try {
    const response = await fetch(path, {
      method,
      ...(text === undefined ? {} : {headers: {'content-type': 'application/json'}, body: text}),
      ...(waitMsMax === undefined ? {} : {signal: AbortSignal.timeout(waitMsMax)}),
      keepalive: method === 'PUT' && bytes <= keepaliveBytesMax,
    });
    // Every answer has a body. One that is cut off after its status, as when the page goes, says nothing.
    if (response.ok) return {ok: true, value: (await response.json()) as T};
    const answer = (await response.json().catch(() => ({}))) as {error?: Refused};
    return {ok: false, status: response.status, error: answer.error ?? unreachable, body: answer};
  } catch {
    return {ok: false, status: 0, error: unreachable, body: undefined};
  }
}

type Code = {readonly language: LanguageName; readonly source: string};
/** Whom the page was made for: another tab of the browser may have signed in as someone else. */
type Owned = {readonly account: string};

const pathOf = (slug: string) => `/api/exercises/${encodeURIComponent(slug)}`;

/** Runs the samples, or the given inputs alone. */
export function requestRun(
  slug: string,
  code: Code & {readonly inputs?: readonly string[]},
): Promise<Answer<RunResult>> {
  return ask({method: 'POST', path: `${pathOf(slug)}/run`, body: code});
}

/** `submission` where the verdict is there already. */
type Submitted = {readonly id: string; readonly submission?: SubmissionNews};

export function requestSubmission(slug: string, code: Code & Owned): Promise<Answer<Submitted>> {
  return ask({method: 'POST', path: `${pathOf(slug)}/submissions`, body: code});
}

export type StoredDrafts = {readonly account: string; readonly drafts: readonly DraftView[]};

/** What the server keeps; `out` when nobody is signed in, undefined when it could not be asked. */
export async function requestDrafts(slug: string): Promise<StoredDrafts | 'out' | undefined> {
  const answer = await ask<StoredDrafts>({method: 'GET', path: `${pathOf(slug)}/draft`}, lookMsMax);
  if (answer.ok) return answer.value;
  return answer.status === 401 ? 'out' : undefined;
}

/** Saves a draft; says whether trying again by itself makes sense. */
export async function requestDraftSave(
  slug: string,
  draft: Code & Owned & SaveRequest,
): Promise<SaveOutcome> {
  const answer = await ask<{readonly revision: number}>(
    {method: 'PUT', path: `${pathOf(slug)}/draft`, body: draft},
    saveMsMax,
  );
  const stored = answer.ok ? undefined : (answer.body as {draft?: DraftView} | undefined)?.draft;
  return savedOr(answer, stored, 'code');
}

/** What an answer to a save comes to; `stored` is what came with a conflict. */
export function savedOr(
  answer: Answer<{readonly revision: number}>,
  stored: StoredText | undefined,
  what: 'code' | 'note',
): SaveOutcome {
  if (answer.ok) return {kind: 'saved', revision: answer.value.revision};
  if (answer.status === 409 && stored !== undefined) return {kind: 'conflict', stored};
  if (answer.status === 401) return {kind: 'ended', access: 'out'};
  if (answer.error.kind === 'other-account') return {kind: 'ended', access: 'other'};
  const message = waitingSentence(answer.status, what);
  if (message !== undefined) return {kind: 'unreachable', message};
  const kept = 'It is kept in this browser';
  const todo = answer.status === 413 ? 'shorten it to save it' : 'change it to try again';
  return {kind: 'refused', message: `${answer.error.message} ${kept}; ${todo}.`};
}

/** Why a save waits and is sent again by itself; undefined when sending it again changes nothing. */
export function waitingSentence(status: number, what = 'code'): string | undefined {
  const kept = `Your ${what} is kept in this browser and is sent again by itself`;
  if (status === 0) return `The server cannot be reached. ${kept}.`;
  if (status === 429) return `The server takes no more saves from here just now. ${kept}.`;
  if (status === 507) return `The server's disk is full. ${kept}; tell whoever runs this site.`;
  return status >= 500 ? `The server has a problem of its own. ${kept}.` : undefined;
}
