/** Who is asking. Only requireViewer and optionalViewer (lib/auth/session.ts) make one. */
import type {Role} from '#lib/access/role';
import {err, ok, type Result} from '#lib/base/result';

declare const made: unique symbol;

export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Nominal: keeps an object literal from passing for a viewer. */
  readonly [made]: true;
};

/**
 * Refuses what a page sends for another account than the one that is signed in now: another tab of the browser may
 * have changed it. `account` is whom the page was made for; a client that does not say is taken at its session.
 */
export function checkAccount(viewer: Viewer, account: string | undefined): Result<void> {
  if (account === undefined || account === viewer.id) return ok(undefined);
  return err({
    kind: 'other-account',
    message: 'Another account is signed in now. Nothing was saved to it; load the page again.',
  });
}
