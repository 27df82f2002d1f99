/** What was proved of a draft, as its author is shown it. Pure. */
import type {MatrixRow} from '#lib/authoring/kill-matrix';
import type {Verification} from '#lib/authoring/verify-package';
import type {ProofReport, ProofRow} from '#lib/drafting/proof-view';
import type {Reason} from '#lib/exercises/reason';

/** Nothing could be graded. */
export function emptyReport(reasons: readonly Reason[]): ProofReport {
  return {cases: [], rows: [], reasons: [...reasons]};
}

export function reportOf({exercise, rows, reasons}: Verification): ProofReport {
  return {
    cases: exercise.cases.map(({id, group, sample, operationsMax}) => {
      return {id, group, isSample: sample, operationsMax};
    }),
    rows: rows.map(rowOf),
    reasons: [...reasons],
  };
}

function rowOf({submission, grade}: MatrixRow): ProofRow {
  const {path, expected} = submission;
  const cells = grade.cases.map(({id, verdict, operations}) => [id, {verdict, operations}] as const);
  return {path, expected, verdict: grade.verdict, cells: Object.fromEntries(cells)};
}
