/** Free answers as they are assessed, and what was said of them. Pure; safe in the browser. */

/** Not there, partly there, there. */
export const linePointsMax = 2;

/** Of one line of a rubric. */
export type LineMark = {readonly points: number; readonly comment?: string};

/** Of one question: its lines by their ids, and a comment on the text as a whole. */
export type QuestionMarks = {
  readonly lines: Readonly<Record<string, LineMark>>;
  readonly comment?: string;
};

/** By the ids of the questions. */
export type Marks = Readonly<Record<string, QuestionMarks>>;

export type AssessedQuestion = {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly text: string;
  readonly model: string;
  readonly rubric: ReadonlyArray<{
    readonly id: string;
    readonly says: string;
    /** By the writer's own judgement. */
    readonly isCovered: boolean;
  }>;
};

export type AssessmentView = {
  /** Of whoever assessed; absent where the account is gone. */
  readonly name?: string;
  readonly marks: Marks;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
};

/** Points given and possible, over every line of a question. */
export function pointsOf(
  {id, rubric}: Pick<AssessedQuestion, 'id' | 'rubric'>,
  marks: Marks,
): {readonly given: number; readonly possible: number} {
  const lines = marks[id]?.lines ?? {};
  return {
    given: rubric.reduce((sum, line) => sum + (lines[line.id]?.points ?? 0), 0),
    possible: rubric.length * linePointsMax,
  };
}
