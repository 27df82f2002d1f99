/** A chained question as its pages show it. */
import type {ExerciseListItem} from '#lib/exercises/view';

export type ChainPartView = {
  /** Of its exercise. */
  readonly slug: string;
  /** What is asked for: `Estimate`, `Design`. */
  readonly title: string;
  readonly exerciseTitle: string;
  readonly says: string;
  readonly points: number;
  /** By the best submission. */
  readonly earned: number;
  readonly status: ExerciseListItem['status'];
  readonly isOpen: boolean;
  /** It is an exercise of its own too, and always open. */
  readonly isAlone: boolean;
};

export type ChainView = Pick<ExerciseListItem, 'slug' | 'title' | 'difficulty' | 'topics'> & {
  /** Sanitised HTML. */
  readonly statementHtml: string;
  readonly parts: readonly ChainPartView[];
  /** Of 100. */
  readonly score: number;
};
