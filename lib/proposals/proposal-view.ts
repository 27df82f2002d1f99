/** Proposed cases as pages show them. */
import type {ProposalState} from '#lib/data/case-proposals';
import type {Finding} from '#lib/proposals/finding';

/** For whoever sent it: nothing of what other solutions answered. */
export type ProposalView = {
  readonly id: string;
  readonly inputText: string;
  readonly note: string;
  readonly isCredited: boolean;
  readonly state: ProposalState;
  /** Why it is no input, or what an author says. */
  readonly answer: string | null;
  readonly createdAt: string;
};

/** For the authors of the exercise. */
export type ProposedCase = {
  readonly id: string;
  readonly inputText: string;
  readonly note: string;
  readonly senderName: string;
  readonly state: ProposalState;
  readonly answer: string | null;
  /** Of the exercise, that it was checked against. */
  readonly version: number;
  readonly createdAt: string;
  readonly finding?: Finding;
  /** The case of that version which has this very input, where there is one. */
  readonly sameAs?: string;
};

/** What an author decides with. */
export type ProposalDesk = {
  readonly proposals: readonly ProposedCase[];
  /** Groups that a case can be put into, samples left out. */
  readonly groups: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Whether a draft can take the case: exercises that come with the system are changed in their folders. */
  readonly takesDrafts: boolean;
};

/** A case as it stands in cases.ts, and the draft that it was written into, where there is one. */
export type AcceptedCase = {readonly text: string; readonly draftId?: string};
