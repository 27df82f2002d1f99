/**
 * What instructors and administrators do that others live with, as the audit log names it. A line names accounts by their id and
 * exercises by their slug, never a person by name or address: the log is never changed, and an account that is deleted leaves
 * nothing of a person in it.
 */
import type {Role} from '#lib/access/role';

/** Each act with what it was done to, and what else there is to say of it. */
type Subjects = {
  'role.changed': {readonly accountId: string; readonly details: {readonly from: Role; readonly to: Role}};
  'reset-link.made': {readonly accountId: string};
  'account.disabled': {readonly accountId: string};
  'account.enabled': {readonly accountId: string};
  'account.deleted': {readonly accountId: string};
  'invitation.made': {readonly details: {readonly role: Role}};
  'invitation.withdrawn': {readonly details: {readonly role: Role}};
  /** By whoever got the link: this account was opened by it, or became an instructor. */
  'invitation.used': {readonly accountId: string; readonly details: {readonly role: Role}};
  /** Everything was put in place of what there was; `madeAt`: of the backup. */
  'site.restored': {readonly details: {readonly madeAt: string}};
  'sign-up.changed': {readonly details: {readonly from: string; readonly to: string}};
  'exercise.published': {readonly exerciseSlug: string; readonly details: {readonly version: number}};
  /** Of a draft of this exercise, with this account. */
  'draft.shared': {readonly accountId: string; readonly exerciseSlug: string};
  'draft.unshared': {readonly accountId: string; readonly exerciseSlug: string};
  'draft.deleted': {readonly accountId: string; readonly exerciseSlug: string};
  /** What a candidate sent became a case of the next version, or not. */
  'counterexample.decided': {
    readonly exerciseSlug: string;
    readonly details: {readonly outcome: 'accepted' | 'declined'};
  };
  'rejudge.previewed': {readonly exerciseSlug: string; readonly details: {readonly submissions: number}};
  'rejudge.applied': {readonly exerciseSlug: string; readonly details: {readonly submissions: number}};
  'rejudge.cancelled': {readonly exerciseSlug: string; readonly details: {readonly submissions: number}};
  /** On the command line, without a preview; `since`: those sent from then on; all of them without it. */
  'rejudge.run': {readonly exerciseSlug: string; readonly details: {readonly since?: string}};
};

export type Act = keyof Subjects;
export type ActEntry = {readonly [A in Act]: {readonly act: A} & Subjects[A]}[Act];

/** Every act, in the order in which they are offered. */
export const acts = Object.keys({
  'role.changed': true,
  'reset-link.made': true,
  'account.disabled': true,
  'account.enabled': true,
  'account.deleted': true,
  'invitation.made': true,
  'invitation.withdrawn': true,
  'invitation.used': true,
  'sign-up.changed': true,
  'site.restored': true,
  'exercise.published': true,
  'draft.shared': true,
  'draft.unshared': true,
  'draft.deleted': true,
  'counterexample.decided': true,
  'rejudge.previewed': true,
  'rejudge.applied': true,
  'rejudge.cancelled': true,
  'rejudge.run': true,
} satisfies Record<Act, true>) as readonly Act[];

export function isAct(text: string | undefined): text is Act {
  return (acts as readonly (string | undefined)[]).includes(text);
}
