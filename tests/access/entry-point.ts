/** What an address of the application is to the walk of rights: its file, the right that it needs, a request to it. */
import type {Act} from '#lib/access/acts';
import type {Action, Actor, Relation} from '#lib/access/rights';

/** What the walk asks with; each value belongs to the account that `relation` asks for. */
export type Subject = {
  readonly slug: string;
  readonly topic: string;
  /** The slug of a chained question. */
  readonly chain: string;
  /** A judged submission. */
  readonly submission: string;
  readonly email: string;
  /** Address and id of another author, with whom a draft can be shared; it is shared already where it is taken back. */
  readonly colleague: string;
  readonly colleagueId: string;
  /** Of the actor; a visitor has none. */
  readonly own: {readonly name: string; readonly email: string; readonly password: string} | undefined;
  /** An input that is kept for the exercise, and the token of the link by which the submission is shared. */
  readonly input: string;
  readonly share: string;
  /** The token of a link for a new password, made anew for each request. */
  readonly token: string;
  /** An account that is made anew for each request, where it may come to an end; else the owner's. */
  readonly person: string;
  readonly personEmail: string;
  /** An open invitation, and the token of one. */
  readonly invitation: string;
  readonly invitationToken: string;
  /** In the address of a public profile. */
  readonly profile: string;
  /** Of a list. */
  readonly list: string;
  /** Of an exercise: the actor's, shared with the actor, or neither. */
  readonly draft: string;
  /** The slug of an exercise that the actor published, or of one that is another's. */
  readonly exercise: string;
  /** A rejudging of that exercise. */
  readonly rejudge: string;
  /** A counterexample that was sent for that exercise, and waits. */
  readonly proposal: string;
  readonly code: {readonly language: 'javascript'; readonly source: string};
};

export type Asked = {
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly authorization?: string;
};

export type EntryPoint = {
  /** In `app`. */
  readonly file: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly action: Action;
  /** `public` alone where nobody owns the subject. */
  readonly relations: readonly Relation[];
  readonly ask: (subject: Subject) => Asked;
  /**
   * Where the address names no owner: whoever asks reaches their own. Asked for another account's, they must be given
   * nothing of it, whatever the status.
   */
  readonly namesNoOwner?: boolean;
  /**
   * Where instructors or administrators alone may do it: the act of which the audit log keeps a line, or why it keeps none. A test
   * demands one of the two, and the walk demands the line.
   */
  readonly records?: Act;
  readonly unrecorded?: string;
  /** Answered with a redirect although it is allowed, to actors who are signed in already. */
  readonly redirects?: readonly Actor[];
};

export const signedIn = ['candidate', 'instructor', 'administrator'] as const;
export const open: readonly Relation[] = ['public'];
export const owned: readonly Relation[] = ['own', 'other'];

export const page = (
  file: string,
  action: Action,
  ask: EntryPoint['ask'],
  more: Partial<EntryPoint> = {},
): EntryPoint => ({file: `${file}/page.tsx`, method: 'GET', action, relations: open, ask, ...more});

export const route = (
  method: EntryPoint['method'],
  file: string,
  action: Action,
  ask: EntryPoint['ask'],
  more: Partial<EntryPoint> = {},
): EntryPoint => ({file: `api/${file}/route.ts`, method, action, relations: open, ask, ...more});
