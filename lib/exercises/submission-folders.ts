/** The folders under submissions/: the verdict that every file in them must get. */
import type {Verdict} from '#lib/verdict/verdict';

export const submissionFolders = [
  'accepted',
  'wrong-answer',
  'time-limit',
  'memory-limit',
  'runtime-error',
] as const satisfies readonly Verdict[];
