/** A line of the audit log as administrators see it. */

/** `name` is null where the account was deleted. */
export type AuditPerson = {readonly id: string; readonly name: string | null; readonly email: string | null};

export type AuditView = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null: whoever runs the server, on the command line. */
  readonly actor: AuditPerson | null;
  readonly act: string;
  /** To whom it was done. */
  readonly account: AuditPerson | null;
  readonly exercise: string | null;
  readonly details: Readonly<Record<string, string | number>>;
};

export type AuditPage = {
  readonly lines: readonly AuditView[];
  /** The id of the last line, where there are older ones. */
  readonly older?: string;
};
