/** A draft of an exercise as its authors see it: everything in it, cases and references included. */

export type DraftListItem = {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly updatedAt: string;
  /** Where it is another account's that shares it. */
  readonly ownerName?: string;
};

export type DraftFileView = {readonly path: string; readonly text: string; readonly revision: number};

export type DraftView = DraftListItem & {
  /** In order of path. */
  readonly files: readonly DraftFileView[];
};

/** An exercise that the viewer published. */
export type OwnExercise = {
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  /** Counterexamples that wait for a decision. */
  readonly waiting: number;
};
