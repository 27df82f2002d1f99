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
  /**
   * Runs cases of the job from this one on, at least one, in one go where that is cheaper: what many small ones would answer, one
   * after the other. Fewer than it ran where memory ran out with them. Absent where each is run by itself.
   */
  readonly runCases?: (index: number) => readonly SaidReply[];
  /**
   * Takes another job of the program that is loaded, with nothing of what ran before; false where it needs a place of its own.
   * Absent where every job does.
   */
  readonly again?: (job: CandidateJob) => boolean;
  /** Answers every call; absent where no author's code runs. */
  readonly answer?: (job: AuthorJob, say: (reply: SaidReply) => void) => void;
  /** Its memory ran out, or it cannot be trusted with another job. */
  readonly isSpent: () => boolean;
  readonly dispose: () => void;
};
