/** The roles that an account can have; the database holds one of each account. */
export const roles = ['candidate', 'instructor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What an invitation can make of an account. */
export type InvitedRole = Exclude<Role, 'administrator'>;

/** Nobody is invited to be an administrator, whatever a row may say. */
export function invitedRole(role: Role): InvitedRole {
  return role === 'instructor' ? role : 'candidate';
}

/** Whether an invitation gives something to an account that is there already. */
export function raisesRole(role: Role): boolean {
  return role !== 'candidate';
}

const nouns: Readonly<Record<Role, string>> = {
  candidate: 'a candidate',
  instructor: 'an instructor',
  administrator: 'an administrator',
};

/** For sentences; a word of another release stays as it is. */
export function roleNoun(role: string): string {
  return (nouns as Readonly<Record<string, string>>)[role] ?? role;
}
