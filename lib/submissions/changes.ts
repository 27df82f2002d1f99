/** Tells listeners that a submission, or what another channel is about, changed, wherever in the system or on whichever server that happened. */
import {submissionChannel} from '#lib/data/submission-channel';
import type {Database} from '#lib/database/database';

export type SubmissionChanges = {
  /** `listener` hears that something changed, never what: it reads again. Returns how to stop. */
  readonly listen: (submissionId: string, listener: () => void) => () => void;
  readonly close: () => Promise<void>;
};

export async function followChanges(
  database: Database,
  channel: string = submissionChannel,
): Promise<SubmissionChanges> {
  const listeners = new Map<string, Set<() => void>>();
  const unsubscribe = await database.subscribe(channel, (id) => {
    const concerned = id === undefined ? listeners.values() : [listeners.get(id) ?? new Set<() => void>()];
    for (const heard of concerned) for (const listener of heard) listener();
  });
  return {
    listen: (id, listener) => {
      const heard = listeners.get(id) ?? new Set();
      listeners.set(id, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0 && listeners.get(id) === heard) listeners.delete(id);
      };
    },
    close: unsubscribe,
  };
}
