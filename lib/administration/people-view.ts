/** Accounts as administrators see them. */
import type {Role} from '#lib/access/role';

export type PersonItem = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly isDisabled: boolean;
};

export type PeoplePage = {
  readonly people: readonly PersonItem[];
  /** The id of the last one, where there are further ones. */
  readonly further?: string;
};

export type PersonView = PersonItem & {
  readonly hasPassword: boolean;
  readonly providers: readonly string[];
  readonly sessions: number;
  readonly submissions: number;
  readonly exercises: number;
};
