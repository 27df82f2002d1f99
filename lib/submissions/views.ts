/** What a viewer sees of submissions and drafts; safe to send to a page. */
import type {LanguageName} from '#lib/exercises/exercise';
import type {Complexity} from '#lib/verdict/complexity';
import type {CaseResult, Clue, Diagnostic, Evidence} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

export type SubmissionState = 'queued' | 'running' | 'done';

export type SubmissionListItem = {
  readonly id: string;
  readonly exercise: {readonly slug: string; readonly title: string};
  readonly language: LanguageName;
  readonly state: SubmissionState;
  readonly verdict?: Verdict;
  readonly score?: number;
  readonly operations?: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
};

/** One submission whole: what the page shows, what each server-sent event carries. */
export type SubmissionView = SubmissionListItem & {
  readonly source: string;
  readonly exerciseVersion: number;
  readonly casesTotal: number;
  /** Whether the exercise has inputs that grow, to measure the complexity with. */
  readonly isMeasurable: boolean;
  /** Results so far; ids and groups only, nothing of a hidden input. */
  readonly cases: readonly CaseResult[];
  readonly message?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly counterexample?: Evidence;
  readonly clue?: Clue;
  /** Measured when the time limit was passed, and for others when they ask. */
  readonly complexity?: Complexity;
  /** How many submissions wait before this one; only while queued. */
  readonly queuePosition?: number;
};

/**
 * Unfinished code as it is kept. One per viewer, exercise and language, each with revisions of its own, so that
 * switching the language loses nothing: reading gives all of an exercise's drafts, the latest saved first.
 */
export type DraftView = {
  readonly source: string;
  readonly language: LanguageName;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Rises by one with every save; a save must name the revision it began from. 0 when nothing was saved yet. */
  readonly revision: number;
};
