/** Cases × submissions: who was accepted where. Draws the matrix and finds the cases that serve no purpose; grades nothing. */
import {shortened} from '#lib/base/cut-text';
import type {PackageSubmission} from '#lib/exercises/package';
import type {Grade} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

export type MatrixRow = {readonly submission: PackageSubmission; readonly grade: Grade};

const letters: Record<Verdict, string> = {
  accepted: '.',
  'wrong-answer': 'W',
  'time-limit': 'T',
  'memory-limit': 'M',
  'output-limit': 'O',
  'runtime-error': 'R',
  'compile-error': 'C',
  'grader-fault': '?',
};
const notRun = '-';

const columnsMax = 110;
const gapEvery = 5;

function verdictOn({grade}: MatrixRow, caseId: string): Verdict | undefined {
  return grade.cases.find(({id}) => id === caseId)?.verdict;
}

/** The ids of the cases that some submission outside `accepted` fails. */
export function killingCases(rows: readonly MatrixRow[]): ReadonlySet<string> {
  const failing = rows.filter(({submission}) => submission.expected !== 'accepted');
  return new Set(failing.flatMap(({grade}) => failedCases(grade.cases)));
}

/** The ids of those that were not accepted. */
export function failedCases(results: Grade['cases']): string[] {
  return results.filter(({verdict}) => verdict !== 'accepted').map(({id}) => id);
}

/** The matrix as lines: a numbered column for each case, a row for each submission, then what the numbers mean. */
export function drawMatrix(rows: readonly MatrixRow[], caseIds: readonly string[]): string[] {
  const names = rows.map(
    ({submission}) => `${submission.expected}/${submission.name}.${endingOf(submission)}`,
  );
  const cells = spaced(caseIds.map(() => ' ')).length;
  const width = Math.min(Math.max(...names.map((name) => name.length), 0), columnsMax - cells - 4);
  const numbers = caseIds.map((_, index) => String(index + 1).padStart(2));
  const label = (text: string): string => shortened(text, width).padEnd(width);
  return [
    `  ${label('')}  ${spaced(numbers.map((number) => number[0]!))}`.trimEnd(),
    `  ${label('')}  ${spaced(numbers.map((number) => number[1]!))}`,
    ...rows.map(
      (row, index) =>
        `  ${label(names[index]!)}  ${spaced(caseIds.map((id) => letterOf(verdictOn(row, id))))}`,
    ),
    ...wrapped(caseIds.map((id, index) => `${index + 1} ${id}`)),
  ];
}

function letterOf(verdict: Verdict | undefined): string {
  return verdict === undefined ? notRun : letters[verdict];
}

function endingOf({path}: PackageSubmission): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function spaced(cells: readonly string[]): string {
  return cells.map((cell, index) => (index > 0 && index % gapEvery === 0 ? ` ${cell}` : cell)).join('');
}

function wrapped(items: readonly string[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= columnsMax)
      lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(`  ${item}`);
  }
  return lines;
}
