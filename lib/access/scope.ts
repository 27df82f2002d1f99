/**
 * Which rows of accounts a query may touch, made from the table of rights. Functions of lib/data that read or write what
 * belongs to an account take a scope, never a viewer, so that no query can decide by a role, and none can be written
 * without saying whose rows it means.
 */
import {type Action, checkRight, isAllowed, type Relation} from '#lib/access/rights';
import type {Viewer} from '#lib/access/viewer';
import {ok, type Result} from '#lib/base/result';

declare const made: unique symbol;

/** The rows of one account: for lists of one's own, and for what is written. */
export type Owned = {
  readonly userId: string;
  /** Nominal: only this module makes a scope. */
  readonly [made]: true;
};

/** `userId` limits the rows to one account; where it is absent, rows of every account may be read. */
export type Readable = {readonly userId?: string; readonly [made]: true};

/** Drafts of exercises that an author may do something with: their own, and where it says so what others share or have. */
export type Authored = {
  readonly userId: string;
  readonly shared: boolean;
  readonly others: boolean;
  readonly [made]: true;
};

/**
 * Who does something that the audit log keeps (lib/access/acts.ts); null: whoever runs the server, on the command line. The
 * scope of an account says so too.
 */
export type Acting = {readonly userId: string | null; readonly [made]: true};

/** The viewer, where the viewer may do this. */
export function actingBy(viewer: Viewer, action: Action, relation: Relation): Result<Acting> {
  const right = checkRight(viewer, action, relation);
  return right.ok ? ok({userId: viewer.id} as Acting) : right;
}

/** For jobs, which do what the account of a row asked for, and for commands, where it is null. */
export function actingFor(userId: string | null): Acting {
  return {userId} as Acting;
}

/** The viewer's own rows, where the viewer may do this to what is their own. */
export function ownedBy(viewer: Viewer, action: Action): Result<Owned> {
  const right = checkRight(viewer, action, 'own');
  return right.ok ? ok({userId: viewer.id} as Owned) : right;
}

/** The rows on which the viewer may do this. */
export function readableBy(viewer: Viewer, action: Action): Result<Readable> {
  if (isAllowed(viewer, action, 'other')) return ok({} as Readable);
  return ownedBy(viewer, action);
}

/** For commands of whoever administers the machine: the rows of any account that they name. */
export function ownedByNamed({userId}: {readonly userId: string}): Owned {
  return {userId} as Owned;
}

/** The drafts with which the viewer may do this. */
export function authoredBy(viewer: Viewer, action: Action): Result<Authored> {
  const right = checkRight(viewer, action, 'own');
  if (!right.ok) return right;
  const [shared, others] = (['shared', 'other'] as const).map((relation) =>
    isAllowed(viewer, action, relation),
  );
  return ok({userId: viewer.id, shared, others} as Authored);
}

/** The viewer's own rows about what another account shares with them. */
export function aboutShared(viewer: Viewer, action: Action): Result<Owned> {
  const right = checkRight(viewer, action, 'shared');
  return right.ok ? ok({userId: viewer.id} as Owned) : right;
}

/** Rows of whichever account, where the request brings its own proof, such as the token of a link that names the row. */
export function provenBy(viewer: Viewer | undefined, action: Action): Result<Readable> {
  const right = checkRight(viewer, action, 'public');
  return right.ok ? ok({} as Readable) : right;
}

/** The rows of an account that made them public; whoever asks brought the key of its address. */
export function publishedBy(
  {userId}: {readonly userId: string},
  viewer: Viewer | undefined,
  action: Action,
): Result<Owned> {
  const right = checkRight(viewer, action, 'public');
  return right.ok ? ok({userId} as Owned) : right;
}
