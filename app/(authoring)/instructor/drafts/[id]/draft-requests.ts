/** What the page of a draft asks of the server. A refusal comes back as one; a server that cannot be reached is one too. */
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {DraftFileView, DraftView} from '#lib/drafting/draft-view';

/** `unreachable`: nothing is known of what became of it; it may be sent again. */
export type Failed = Refusal & {readonly unreachable?: true; readonly file?: DraftFileView | null};

const unreachable: Failed = {
  kind: 'busy',
  message: 'The server could not be reached. What you typed stays here and is sent again.',
  unreachable: true,
};

async function ask<T>(path: string, init: RequestInit = {}): Promise<Result<T, Failed>> {
  try {
    const response = await fetch(path, {...init, headers: {'content-type': 'application/json'}});
    const answer = (await response.json()) as T & {error?: Refusal; file?: DraftFileView | null};
    if (answer.error === undefined) return ok(answer);
    return err({...answer.error, ...('file' in answer ? {file: answer.file} : {})});
  } catch {
    return err(unreachable);
  }
}

const base = (id: string) => `/api/instructor/drafts/${id}`;

export type Saved = {readonly revision: number; readonly savedAt: string};

export const draftRequests = (id: string) => ({
  read: () => ask<DraftView>(base(id)),
  save: (path: string, text: string, revision: number) =>
    ask<Saved>(`${base(id)}/files`, {method: 'PUT', body: JSON.stringify({path, text, revision})}),
  remove: (path: string, revision: number) =>
    ask<Saved>(`${base(id)}/files`, {method: 'DELETE', body: JSON.stringify({path, revision})}),
  preview: (path: string, text: string) =>
    ask<{html: string}>(`${base(id)}/preview`, {method: 'POST', body: JSON.stringify({path, text})}),
  publish: (revision: number) =>
    ask<unknown>(`${base(id)}/publish`, {method: 'POST', body: JSON.stringify({revision})}),
  suggest: () => ask<unknown>(`${base(id)}/suggestions`, {method: 'POST', body: '{}'}),
  history: () => ask<ReadonlyArray<EarlierTextView>>(`${base(id)}/history`),
  earlier: (path: string, revision: number) =>
    ask<{text: string}>(`${base(id)}/history?${new URLSearchParams({path, revision: String(revision)})}`),
  share: (email: string) =>
    ask<ReadonlyArray<ShareView>>(`${base(id)}/shares`, {method: 'PUT', body: JSON.stringify({email})}),
  unshare: (account: string) =>
    ask<ReadonlyArray<ShareView>>(`${base(id)}/shares`, {method: 'DELETE', body: JSON.stringify({account})}),
});

export type EarlierTextView = {
  readonly path: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly charactersTotal: number;
};

export type ShareView = {readonly id: string; readonly name: string; readonly email: string};
