/** What was proved of a draft, as its author is shown it: whole, or while solutions are being graded. Pure. */

import type {MatrixRow} from '#lib/authoring/kill-matrix';
import type {MutationScore} from '#lib/authoring/mutation-gate';
import {costliestAccepted, marginMin} from '#lib/authoring/proof';
import type {Verification} from '#lib/authoring/verify-package';
import {suggestionsMax} from '#lib/base/limits';
import type {ProofReport, ProofRow} from '#lib/drafting/proof-view';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {exerciseView} from '#lib/exercises/exercise-view';
import {inLanguage} from '#lib/exercises/in-language';
import type {PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {Grade} from '#lib/verdict/grade';

/** Nothing could be graded. */
export function emptyReport(reasons: readonly Reason[]): ProofReport {
  return {cases: [], rows: [], samples: [], reasons: [...reasons]};
}

export function reportOf({exercise, rows, reasons}: Verification): ProofReport {
  return {
    ...casesOf(exercise),
    rows: rows.map(({submission, grade}) => rowOf(submission, grade)),
    reasons: [...reasons],
    limits: limitsOf(exercise, rows),
  };
}

/** What is known so far; a row without a verdict is being graded. */
export function partOf(
  exercise: PreparedExercise,
  submissions: readonly PackageSubmission[],
  gradeOf: (submission: PackageSubmission) => Grade | undefined,
  reasons: readonly Reason[],
): ProofReport {
  return {
    ...casesOf(exercise),
    rows: submissions.map((submission) => rowOf(submission, gradeOf(submission))),
    reasons: [...reasons],
  };
}

function casesOf(exercise: PreparedExercise): Pick<ProofReport, 'cases' | 'samples'> {
  return {
    cases: exercise.cases.map(({id, group, sample, operationsMax, referenceOperations}) => {
      return {id, group, isSample: sample, operationsMax, referenceOperations};
    }),
    samples: exerciseView(exercise).samples.map(({id, inputText, expectedText, explanation}) => {
      return {id, inputText, ...(expectedText === undefined ? {} : {expectedText}), explanation};
    }),
  };
}

function rowOf({path, expected}: PackageSubmission, grade: Grade | undefined): ProofRow {
  if (grade === undefined) return {path, expected, cells: {}};
  const cells = grade.cases.map(({id, verdict, operations}) => [id, {verdict, operations}] as const);
  return {path, expected, verdict: grade.verdict, cells: Object.fromEntries(cells)};
}

function limitsOf(exercise: PreparedExercise, rows: readonly MatrixRow[]): ProofReport['limits'] {
  const {operationsFactor, operationsMin} = exercise.limits;
  const found = costliestAccepted(exercise, rows);
  const factors = rows
    .filter(({submission}) => submission.expected === 'accepted')
    .flatMap(({submission, grade}) => {
      const counts = new Map(
        inLanguage(exercise, submission.language).cases.map((one) => [one.id, one.referenceOperations]),
      );
      // Up to half of the least limit, no factor is needed.
      return grade.cases
        .filter(({operations}) => operations * marginMin > operationsMin)
        .map(({id, operations}) => (marginMin * operations) / Math.max(1, counts.get(id) ?? 1));
    });
  return {
    operationsFactor,
    ...(factors.length === 0 ? {} : {proposedFactor: Math.max(2, Math.ceil(Math.max(...factors)))}),
    ...(found === undefined
      ? {}
      : {costliest: {path: found.submission.path, caseId: found.caseId, share: found.share}}),
  };
}

export function suggestionsOf({survivors}: MutationScore): NonNullable<ProofReport['suggestions']> {
  return survivors.slice(0, suggestionsMax).map(({id, kind, line, source}) => ({id, kind, line, source}));
}
