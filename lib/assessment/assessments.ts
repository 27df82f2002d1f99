/**
 * Assessing free answers: whoever wrote them shares the submission by a link, an instructor who has it gives points for each line
 * of the rubric with comments, and the writer reads them beside their own judgement. Nothing here reads words, and no verdict or
 * score changes.
 */
import {z} from 'zod';
import {aboutShared, ownedBy, provenBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {decodeAnswers} from '#lib/answer-sheet/decode-answers';
import type {AssessedQuestion, AssessmentView, Marks} from '#lib/assessment/browser';
import {linePointsMax} from '#lib/assessment/browser';
import {assessmentCommentCharactersMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {findAssessable, findAssessments, findOwnMarks, storeMarks} from '#lib/data/assessments';
import type {Data} from '#lib/data/client';
import {findShared} from '#lib/data/shares';
import type {EditorView} from '#lib/kinds/editor-view';

export type Assessing = {readonly data: Data; readonly exercises: Pick<PreparedExercises, 'view'>};

const ended: Refusal = {kind: 'not-found', message: 'This link leads nowhere any more.'};
const nothing: Refusal = {kind: 'conflict', message: 'There is no free answer to assess in this submission.'};
const own: Refusal = {kind: 'forbidden', message: 'Nobody assesses their own answers.'};

const comment = z
  .string()
  .trim()
  .max(assessmentCommentCharactersMax, `A comment has at most ${assessmentCommentCharactersMax} characters.`)
  .optional();
export const marksSchema = z.record(
  z.string().max(40),
  z.strictObject({
    lines: z.record(z.string().max(40), z.strictObject({points: z.int().min(0).max(linePointsMax), comment})),
    comment,
  }),
);

export type Assessable = {
  readonly questions: readonly AssessedQuestion[];
  /** What the viewer said of it before. */
  readonly marks: Marks;
};

/** What an instructor who has the link may assess; a refusal for everyone else, and where there is nothing. */
export async function readAssessable(
  parts: Assessing,
  viewer: Viewer,
  token: string,
): Promise<Result<Assessable>> {
  const found = await findShareable(parts, viewer, token);
  if (!found.ok) return found;
  const {assessor, submissionId, questions} = found.value;
  return ok({questions, marks: (await findOwnMarks(parts.data, assessor, submissionId)) ?? {}});
}

/** Stores what an instructor says, in place of what they said before. */
export async function assess(
  parts: Assessing,
  viewer: Viewer,
  {token, marks}: {readonly token: string; readonly marks: z.infer<typeof marksSchema>},
): Promise<Result<{readonly updatedAt: string}>> {
  const found = await findShareable(parts, viewer, token);
  if (!found.ok) return found;
  const {assessor, submissionId, questions} = found.value;
  const unknown = firstUnknown(marks, questions);
  if (unknown !== undefined) {
    return err({kind: 'invalid', field: 'marks', message: `There is no "${unknown}" in the rubrics.`});
  }
  const now = new Date();
  await storeMarks(parts.data, assessor, submissionId, marks, now);
  return ok({updatedAt: now.toISOString()});
}

/** What was said of one's own submission, with the answers that it is about; none where there is nothing to assess. */
export async function readAssessments(
  {data, exercises}: Assessing,
  viewer: Viewer,
  submissionId: string,
): Promise<{questions: readonly AssessedQuestion[]; assessments: readonly AssessmentView[]}> {
  const owner = ownedBy(viewer, 'submission.read');
  const submission = owner.ok ? await findAssessable(data, owner.value, submissionId) : undefined;
  if (!owner.ok || submission === undefined) return {questions: [], assessments: []};
  const {editor} = await exercises.view(submission.exerciseVersionId);
  const questions = questionsOf(editor, submission.source);
  if (questions.length === 0) return {questions, assessments: []};
  const rows = await findAssessments(data, owner.value, submissionId);
  const assessments = rows.map(({updatedAt, ...one}) => ({...one, updatedAt: updatedAt.toISOString()}));
  return {questions, assessments};
}

async function findShareable({data, exercises}: Assessing, viewer: Viewer, token: string) {
  const assessor = aboutShared(viewer, 'assessment.write');
  if (!assessor.ok) return assessor;
  const opened = provenBy(viewer, 'share.open');
  if (!opened.ok) return opened;
  const shared = await findShared(data, token);
  const submission = shared && (await findAssessable(data, opened.value, shared.submissionId));
  if (shared === undefined || submission === undefined) return err(ended);
  if (submission.userId === viewer.id) return err(own);
  const {editor} = await exercises.view(submission.exerciseVersionId);
  const questions = questionsOf(editor, submission.source);
  if (questions.length === 0) return err(nothing);
  return ok({assessor: assessor.value, submissionId: shared.submissionId, questions});
}

/** The free answers of a sheet; none of what is no sheet or cannot be read. */
function questionsOf(editor: EditorView | undefined, source: string): AssessedQuestion[] {
  if (editor?.form !== 'sheet') return [];
  const asked = editor.questions.map((one) =>
    one.form === 'text'
      ? {id: one.id, form: one.form, points: one.rubric.map(({id}) => id)}
      : {id: one.id, form: one.form, units: one.units},
  );
  const answers = decodeAnswers(source, asked);
  if (!answers.ok) return [];
  return editor.questions.flatMap((one): AssessedQuestion[] => {
    const answer = answers.value.get(one.id);
    if (one.form !== 'text' || answer === undefined || !('text' in answer)) return [];
    const {id, title, ask, model} = one;
    const rubric = one.rubric.map((line) => ({...line, isCovered: answer.covers.includes(line.id)}));
    return [{id, title, ask, model, text: answer.text, rubric}];
  });
}

function firstUnknown(marks: Marks, questions: readonly AssessedQuestion[]): string | undefined {
  for (const [id, {lines}] of Object.entries(marks)) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return id;
    const line = Object.keys(lines).find((name) => question.rubric.every((one) => one.id !== name));
    if (line !== undefined) return line;
  }
  return undefined;
}
