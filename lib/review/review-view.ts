/** Reviews as their page shows them. */
import type {Difficulty} from '#lib/exercises/exercise';
import type {Grade} from '#lib/recall/schedule';

export type ReviewItem = {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly dueAt: string;
  /** Chance of recall now, from 0 to 1. */
  readonly recall: number;
  readonly minutes: number;
};

/** A review that has begun and has no grade yet. */
export type OpenReview = {
  readonly slug: string;
  readonly title: string;
  readonly openedAt: string;
  readonly attempts: number;
  readonly hintsUsed: number;
  readonly isSolved: boolean;
  readonly proposed: Grade;
  /** When it would come back, by the grade. */
  readonly next: Readonly<Record<Grade, string>>;
};

export type ReviewsView = {
  /** What one sets aside for a day. */
  readonly minutes: number;
  readonly pausedAt?: string;
  readonly open: readonly OpenReview[];
  readonly today: readonly ReviewItem[];
  readonly todayMinutes: number;
  /** Due as well, beyond those minutes. */
  readonly later: readonly ReviewItem[];
  /** Not due yet, the next first. */
  readonly coming: readonly ReviewItem[];
  readonly solved: number;
};
