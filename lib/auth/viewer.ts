/** Who is asking. Only requireViewer and optionalViewer (lib/auth/session.ts) make one. */

export type Role = 'candidate' | 'instructor' | 'administrator';

declare const made: unique symbol;

export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Nominal: keeps an object literal from passing for a viewer. */
  readonly [made]: true;
};
