/** What can happen next. */
export const eventKind = {
  /** A client asks. */
  ask: 0,
  /** A call comes to its instance. */
  arrive: 1,
  /** Its own work there is done. */
  served: 2,
  /** Its answer comes back. */
  answered: 3,
  /** Its caller waits no longer. */
  timeout: 4,
  /** Its caller tries again. */
  retry: 5,
  /** A queue gives a message out again. */
  redeliver: 6,
  /** An instance is gone; its callers notice; a replica takes over. */
  kill: 7,
  notice: 8,
  failover: 9,
} as const;
