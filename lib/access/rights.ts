/**
 * Who may do what, as data: for each action and each kind of actor, the relations to the subject in which it is allowed.
 * What is not listed is refused. Use cases ask here; queries take a scope made from it (scope.ts); no other module compares
 * roles.
 */
import type {Role} from '#lib/access/role';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';

/** `visitor`: nobody is signed in. */
export type Actor = 'visitor' | Role;

/**
 * How a subject relates to the actor. `public`: it belongs to no account, such as a published exercise, or the request brings
 * its own proof, such as the token of a link. `own`: it belongs to the actor's account. `shared`: to another account, which shares
 * it with the actor's. `other`: to another account.
 */
export type Relation = 'public' | 'own' | 'shared' | 'other';

type Allowed = Readonly<Record<Actor, readonly Relation[]>>;

const toEveryone: Allowed = {
  visitor: ['public'],
  candidate: ['public'],
  instructor: ['public'],
  administrator: ['public'],
};
const toOwners: Allowed = {visitor: [], candidate: ['own'], instructor: ['own'], administrator: ['own']};
const toAdministrators: Allowed = {
  visitor: [],
  candidate: [],
  instructor: [],
  administrator: ['own', 'other'],
};
const toAuthors: Allowed = {
  visitor: [],
  candidate: [],
  instructor: ['own', 'shared'],
  administrator: ['own', 'shared', 'other'],
};
const toOwningAuthors: Allowed = {
  visitor: [],
  candidate: [],
  instructor: ['own'],
  administrator: ['own', 'shared', 'other'],
};

/** Of what its owner shares with whoever has the link. */
const toInstructorsOfShared: Allowed = {
  visitor: [],
  candidate: [],
  instructor: ['shared'],
  administrator: ['shared'],
};

export const rights = {
  /** Home, sign-in, sign-up, the description of the environment, addresses that are none. */
  'site.read': toEveryone,
  'health.read': toEveryone,
  /** For whoever sends the token that the environment names. */
  'metrics.read': toEveryone,
  /** The catalogue, the tracks, and a published exercise without its hidden cases. */
  'exercise.read': toEveryone,
  'run.start': toEveryone,
  /** How the editor, dates and the catalogue are to be. */
  'preferences.read': toOwners,
  'preferences.change': toOwners,
  /** Own lists of exercises, and stars. */
  'list.read': toOwners,
  'list.write': toOwners,
  'review.read': toOwners,
  'review.write': toOwners,
  'progress.read': toOwners,
  /** A page about a person: made public by them, read by whoever has its address. */
  'profile.publish': toOwners,
  'profile.read': toEveryone,
  'draft.read': toOwners,
  'draft.write': toOwners,
  /** What a person writes down about an exercise, and inputs that they keep for it. */
  'note.read': toOwners,
  'note.write': toOwners,
  'input.read': toOwners,
  'input.write': toOwners,
  /** Hints and editorials that were opened, and when an exercise comes back for review. */
  'help.read': toOwners,
  'help.record': toOwners,
  /** A link to a finished submission: made and taken back by its owner, followed by whoever has it. */
  'share.change': toOwners,
  'share.open': toEveryone,
  /** Points and comments on the free answers of a shared submission: nobody assesses their own. */
  'assessment.write': toInstructorsOfShared,
  'submission.create': toOwners,
  'submission.read': toOwners,
  'submission.measure': toOwners,
  /** Inputs that show an accepted solution to be wrong: sent and followed by a candidate, decided by whoever owns the exercise. */
  'proposal.write': toOwners,
  'proposal.decide': toOwningAuthors,
  /** Opening an account, signing in and out. */
  'session.open': toEveryone,
  'account.read': toOwners,
  'account.change': toOwners,
  'account.export': toOwners,
  /** Drafts of exercises with everything in them: cases, references, wrong solutions. */
  'package.write': toAuthors,
  'package.publish': toAuthors,
  /** Whom a draft is shared with, and its end. */
  'package.own': toOwningAuthors,
  /** How people fare with an exercise: counts, and code of theirs without a name. */
  'exercise.insight': toOwningAuthors,
  /** What versions of an exercise differ in: their files, and what their proofs found. */
  'exercise.versions': toOwningAuthors,
  /** Grading what people submitted to an exercise again: a preview, and putting new verdicts in place of old ones. */
  'exercise.rejudge': toOwningAuthors,
  'role.change': toAdministrators,
  'reset-link.create': toAdministrators,
  /** Looking for accounts, and what they are. */
  'account.list': toAdministrators,
  'account.disable': toAdministrators,
  'account.remove': toAdministrators,
  'invitation.make': toAdministrators,
  /** A link that opens an account or makes an instructor of one: whoever has it. */
  'invitation.use': toEveryone,
  /** What waits for graders, how they are, and what failed. */
  'queue.read': toAdministrators,
  /** Who may open an account. */
  'sign-up.change': toAdministrators,
  /** What instructors and administrators did. */
  'audit.read': toAdministrators,
  'reset-link.use': toEveryone,
} satisfies Record<string, Allowed>;

export type Action = keyof typeof rights;

/** Of the viewer, or of another account that is asked about. */
export function isAllowed(
  viewer: Pick<Viewer, 'role'> | undefined,
  action: Action,
  relation: Relation,
): boolean {
  return rights[action][viewer?.role ?? 'visitor'].includes(relation);
}

export function checkRight(viewer: Viewer | undefined, action: Action, relation: Relation): Result<void> {
  if (isAllowed(viewer, action, relation)) return ok(undefined);
  if (viewer === undefined) {
    return err({kind: 'unauthenticated', message: 'Sign in first. Your code is kept.'});
  }
  return err({kind: 'forbidden', message: 'Your account may not do this.'});
}
