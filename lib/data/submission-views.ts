/** What a viewer sees of submissions and drafts; safe to send to a page. */
import type {TextOrigin} from '#lib/base/text-origin';
import type {LanguageName} from '#lib/exercises/exercise';
import type {Complexity} from '#lib/verdict/complexity';
import type {Diagnostic, Evidence, FailureCategory, GroupScore} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

export type SubmissionState = 'queued' | 'running' | 'done';

export type SubmissionListItem = {
  readonly id: string;
  readonly exercise: {readonly slug: string; readonly title: string};
  readonly language: LanguageName;
  /** SHA-256 of the code, hex: two submissions with one hash are the same code. */
  readonly sourceHash: string;
  readonly state: SubmissionState;
  readonly verdict?: Verdict;
  readonly score?: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
};

/**
 * A case whose input is on the page. Of hidden cases there is no such type: what a view says of them is the verdict, the
 * points of their groups and a failure category (lib/grader/DECISIONS.md counts the bits).
 */
export type SampleView = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly operations: number;
  readonly cpuMs: number;
};

/** `none`: nothing was worth seeking. `given-up`: seeking it failed, and the verdict stands. */
export type ExplanationStanding = 'none' | 'pending' | 'done' | 'given-up';

/** One submission whole: what the page shows, what the first event of a stream carries; later ones lack the code. */
export type SubmissionView = SubmissionListItem & {
  readonly source: string;
  readonly exerciseVersion: number;
  readonly casesTotal: number;
  /** Whether the exercise has inputs that grow, to measure the complexity with. */
  readonly isMeasurable: boolean;
  /** Those that were run so far. */
  readonly samples: readonly SampleView[];
  /** How many cases were judged so far, rounded down; only while running. */
  readonly casesJudged?: number;
  readonly groups?: readonly GroupScore[];
  /** Of accepted code: its operations as a multiple of the reference's, two digits. */
  readonly timesReference?: number;
  readonly explanation: ExplanationStanding;
  readonly message?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly counterexample?: Evidence;
  /** Where no short input shows the verdict, and none is sought any more. */
  readonly failureCategory?: FailureCategory;
  /** Measured when the time limit was passed, and for others when they ask. */
  readonly complexity?: Complexity;
  /** How many submissions wait before this one; only while queued. */
  readonly queuePosition?: number;
};

/** What is sent to whoever has the code already. */
export type SubmissionNews = Omit<SubmissionView, 'source'>;

export function withoutSource({source: _, ...news}: SubmissionView): SubmissionNews {
  return news;
}

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
  readonly origin: TextOrigin;
};
