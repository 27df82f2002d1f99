/** The grade that is proposed from how it went. Pure; whoever was asked may choose another. */
import type {Grade} from '#lib/recall/schedule';

/** How an exercise was solved for the first time. */
export type FirstSolution = {
  /** Submissions with a verdict up to the accepted one. */
  readonly attempts: number;
  readonly hintsUsed: number;
  readonly editorialSeenBefore: boolean;
};

const manyAttempts = 4;

export function proposeFirst({attempts, hintsUsed, editorialSeenBefore}: FirstSolution): Grade {
  if (editorialSeenBefore) return 1;
  if (hintsUsed > 0 || attempts >= manyAttempts) return 2;
  return attempts <= 1 ? 4 : 3;
}

/** How a review went so far. */
export type ReviewCourse = {
  readonly attempts: number;
  readonly hintsUsed: number;
  /** From its beginning to the accepted submission; undefined while there is none. */
  readonly seconds: number | undefined;
  /** What one usually takes for it; undefined where nothing is known. */
  readonly usualSeconds: number | undefined;
};

export function proposeReview({attempts, hintsUsed, seconds, usualSeconds}: ReviewCourse): Grade {
  if (seconds === undefined) return 1;
  const slow = usualSeconds !== undefined && seconds > 2 * usualSeconds;
  if (hintsUsed > 0 || attempts >= manyAttempts || slow) return 2;
  const quick = usualSeconds !== undefined && seconds * 2 < usualSeconds;
  return attempts <= 1 && quick ? 4 : 3;
}
