/**
 * What a worker boots, by name: the one interface between the process that hears jobs and whatever plays programs in it.
 * A runtime says what happened; it never decides a verdict, and the limits, the watchdog and the replies are the same for all.
 */
import type {AuthorJob, CandidateJob, SaidReply} from '#lib/grader/protocol';

export type Runtime = {
  /** Loads all that it will need, once, before the process gives up its right to open files. `libFolder` holds lib/. */
  readonly open: (libFolder: string) => Promise<OpenRuntime>;
};

export type OpenRuntime = {
  /** What receipts say of it, e.g. `node 26.10.0, v8 14.6…`. */
  readonly engine: string;
  /** A place for one job in which nothing has run; made while nobody waits for it. */
  readonly prepare: (memoryMbMax: number) => Place | Promise<Place>;
};

export type Place = {
  readonly memoryMbMax: number;
  /** Compiles and loads a candidate's program. `print` hears what its cases print, at once. Answers what ends the job already. */
  readonly load: (job: CandidateJob, print: (text: string) => void) => SaidReply | undefined;
  /** Runs one case of the job that was loaded, in order. An answer of another type than `case` ends the job. */
  readonly runCase: (index: number) => SaidReply;
  /** Answers every call; absent where no author's code runs. */
  readonly answer?: (job: AuthorJob, say: (reply: SaidReply) => void) => void;
  /** Its memory ran out, or it cannot be trusted with another job. */
  readonly isSpent: () => boolean;
  readonly dispose: () => void;
};
