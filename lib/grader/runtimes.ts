/** Names of what workers boot. Which one plays a submission follows from its language, or from its kind where that has one of its own. */

/** The one that authors' code runs in, and that a pool keeps warm without being asked. */
export const homeRuntime = 'isolate';
