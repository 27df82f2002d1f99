/** The roles that an account can have; the database holds one of each account. */
export const roles = ['candidate', 'instructor', 'administrator'] as const;
export type Role = (typeof roles)[number];
