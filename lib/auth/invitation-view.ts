/** An open invitation as administrators see it; the link itself is shown once, when it is made. */
import type {Role} from '#lib/access/role';

export type InvitationView = {
  readonly id: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly madeBy: string;
};
