/** Every bound of a simulation, with its unit in its name; the driver is told them. Safe in the browser. */

/** Calls of clients in one scenario, and last calls. */
export const callsMax = 60;
export const faultsMax = 20;
export const timeMsMax = 10_000;
export const clientPattern = /^[a-z]{1,12}$/;

export const driverBounds = {
  /** Events of one scenario. */
  eventsMax: 30_000,
  /** Messages that are written down, for the diagram. */
  messagesKept: 400,
  messageCharactersMax: 20_000,
  /** How long rpc waits when it is not told. */
  rpcMs: 50,
  /** How long a client waits for an answer. */
  patienceMs: 500,
  /** How long a call takes from a client to its node, and the answer back. */
  clientMs: 1,
} as const;
