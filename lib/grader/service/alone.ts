/** Requests that are each given a host process of their own, one after the other: what is in hand when that one dies is what it died of. */
import {GraderBusy} from '#lib/grader/grader';
import {aloneWaitingMax} from '#lib/grader/limits';
import type {HostDeath, HostProcess, Question} from '#lib/grader/service/host-process';

export type Alone = {
  /** Rejects with GraderDied when its process died, with GraderBusy when it got none. */
  readonly ask: (question: Question) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export function createAlone(start: () => HostProcess, onDeath: (death: HostDeath) => void): Alone {
  let turn: Promise<void> = Promise.resolve();
  let waiting = 0;
  let host: HostProcess | undefined;
  let isClosed = false;

  const askAlone = async (question: Question): Promise<unknown> => {
    if (isClosed) throw new Error('the grader is closed');
    const own = start();
    host = own;
    void own.ended.then((death) => {
      if (!death.isAsked) onDeath(death);
    });
    try {
      if (!(await own.up)) throw new GraderBusy('The grader is starting again. Try again in a minute.');
      return await own.ask(question);
    } finally {
      host = undefined;
      await own.close();
    }
  };

  return {
    ask: async (question) => {
      if (waiting >= aloneWaitingMax) {
        throw new GraderBusy('The grader has too much to do just now. Try again in a minute.');
      }
      waiting += 1;
      const asked = turn.then(() => askAlone(question));
      turn = asked.then(
        () => {},
        () => {},
      );
      try {
        return await asked;
      } finally {
        waiting -= 1;
      }
    },
    close: async () => {
      isClosed = true;
      await host?.close();
      await turn;
    },
  };
}
