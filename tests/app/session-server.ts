/** A server that keeps drafts by revision in memory, by the same rule as `storeDraft`. */
import {type BrowserText, noOrigin, originAfter} from '#lib/base/text-origin';
import type {DraftView} from '#lib/data/submission-views';
import type {Language, Truth} from '../support/code-truth';

type Save = Pick<DraftView, 'language' | 'source' | 'revision'> & {
  readonly replaces: boolean;
  readonly by?: BrowserText;
};

export class Server {
  readonly #drafts = new Map<string, DraftView>();
  readonly history = new Map<string, string[]>();

  draftsOf(owner: string): DraftView[] {
    return [...this.#drafts].filter(([key]) => key.startsWith(`${owner}:`)).map(([, draft]) => draft);
  }

  /** As `storeDraft` does, with the history that has no spacing of its own. */
  save(owner: string, {language, source, revision, replaces, by}: Save): DraftView | number {
    const key = `${owner}:${language}`;
    const stored = this.#drafts.get(key);
    const isSame = stored?.source === source;
    const origin = originAfter(stored?.origin ?? noOrigin, by, isSame);
    if (isSame) {
      this.#drafts.set(key, {...stored, origin});
      return stored.revision;
    }
    if (stored !== undefined && stored.revision !== revision) return stored;
    if (stored !== undefined && replaces) {
      this.history.set(key, [...(this.history.get(key) ?? []), stored.source]);
    }
    const savedAt = '2026-01-01T00:00:00.000Z';
    this.#drafts.set(key, {language, source, revision: revision + 1, savedAt, origin});
    return revision + 1;
  }

  /** What it answers to whoever has this cookie; a body is a draft to be saved. */
  answer(owner: string | null, body: string | undefined): Response {
    if (owner === null) return refusal('unauthenticated', 401);
    if (body === undefined) return Response.json({account: owner, drafts: this.draftsOf(owner)});
    const draft = JSON.parse(body) as Save & {account: string};
    if (draft.account !== owner) return refusal('other-account', 403);
    const saved = this.save(owner, draft);
    return typeof saved === 'number'
      ? Response.json({revision: saved})
      : refusal('conflict', 409, {draft: saved});
  }
}

function refusal(kind: string, status: number, more: object = {}): Response {
  return Response.json({error: {kind, message: ''}, ...more}, {status});
}

/** The server has the newest, its history what gave way to it, and nobody has what was another's. */
export function checkStored(
  server: Server,
  truth: Truth,
  {owner, language}: {owner: string; language: Language},
): void {
  const newest = truth.newestOf(owner, language);
  const stored = server.draftsOf(owner).find((draft) => draft.language === language);
  if (stored !== undefined && stored.source !== newest) {
    throw new Error(`the server has ${stored.source} of ${owner}, not ${newest}`);
  }
  const history = server.history.get(`${owner}:${language}`) ?? [];
  for (const text of truth.gaveWay(owner, language)) {
    if (text !== newest && !history.includes(text)) throw new Error(`the history lacks ${text}: ${history}`);
  }
  const other = /^of (\w+)/.exec(stored?.source ?? '')?.[1];
  if (other !== undefined && other !== owner && other !== 'nobody') {
    throw new Error(`${owner} has ${stored?.source}`);
  }
}
