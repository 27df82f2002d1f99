/** A grade with what is sought after it, as the command line shows them together. */
import type {GradeRequest, Grader} from '#lib/grader/grader';
import {explained, type Grade} from '#lib/verdict/grade';

export async function gradeExplained(grader: Grader, request: GradeRequest): Promise<Grade> {
  const grade = await grader.grade(request);
  const {toExplain} = grade;
  return toExplain === undefined ? grade : explained(grade, await grader.explain({...request, toExplain}));
}
