/** A session as the settings show it. */
export type SessionView = {
  readonly id: string;
  readonly since: string;
  /** As the browser calls itself; undefined for a session of before that was kept. */
  readonly userAgent?: string;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
};
