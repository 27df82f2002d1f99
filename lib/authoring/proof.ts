/** What the grades of a package's own submissions prove, and every reason why they do not. Pure. */
import {killingCases, type MatrixRow} from '#lib/authoring/kill-matrix';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import {supportedLanguages} from '#lib/exercises/offered';
import type {ExercisePackage, PackageSubmission} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {operationsMaxPerCase} from '#lib/grader/limits';
import {languageLabels} from '#lib/languages/browser';
import type {Grade} from '#lib/verdict/grade';

/** How much room a limit leaves on both sides. */
export const marginMin = 2;

const grouped = new Intl.NumberFormat('en-US');

/** What a package declares too little of, before anything is graded. */
export function checkSubmissionSet({submissions, signature}: ExercisePackage): Reason[] {
  const supported = supportedLanguages(signature);
  const reasons = submissions
    .filter(({language}) => !supported.includes(language))
    .map(({path: file, language}) => ({
      file,
      sentence: `is ${languageLabels[language].title}, which ${signature.kind} exercises do not support.`,
    }));
  if (!submissions.some(({expected}) => expected === 'wrong-answer')) {
    reasons.push({
      file: 'submissions/wrong-answer',
      sentence: 'is empty; every exercise has a wrong solution to catch.',
    });
  }
  return reasons;
}

export function checkVerdicts(rows: readonly MatrixRow[]): Reason[] {
  return rows.flatMap(({submission, grade}) => {
    if (grade.verdict === submission.expected) {
      // The grader has found it out by itself, on fresh inputs: the stored cases have not.
      const isMissed =
        grade.verdict !== 'accepted' &&
        grade.cases.length === grade.casesTotal &&
        grade.cases.every(({verdict}) => verdict === 'accepted');
      if (!isMissed) return [];
      return [
        {file: submission.path, sentence: 'passes every case and fails on fresh inputs only; add a case.'},
      ];
    }
    const where = grade.cases.find(({verdict}) => verdict === grade.verdict);
    const first = where && grade.verdict !== 'accepted' ? ` on case ${where.id}` : '';
    const why = grade.message ? `: ${grade.message}` : '.';
    return [
      {
        file: submission.path,
        sentence: `must get ${submission.expected} but gets ${grade.verdict}${first}${why}`,
      },
    ];
  });
}

/** Operations decide verdicts, so the reference must use the same number every time. */
export function checkReference(
  exercise: PreparedExercise,
  {reference}: {readonly reference: PackageSubmission},
  rows: readonly MatrixRow[],
): Reason[] {
  const row = rows.find(({submission}) => submission.path === reference.path);
  if (row?.grade.verdict !== 'accepted') return [];
  const changed = inLanguage(exercise, reference.language).cases.filter(
    ({id, referenceOperations}) =>
      row.grade.cases.find((result) => result.id === id)?.operations !== referenceOperations,
  );
  return changed.map(({id}) => ({
    file: reference.path,
    key: `case ${id}`,
    sentence: 'uses another number of operations each time; it must not depend on chance or time.',
  }));
}

export function checkKills(exercise: PreparedExercise, rows: readonly MatrixRow[]): Reason[] {
  const killing = killingCases(rows);
  return exercise.cases.flatMap(({id, sample, guards}) => {
    const key = `case ${id}`;
    if (sample || guards !== undefined || killing.has(id)) return [];
    return [
      {file: 'cases.ts', key, sentence: 'is passed by every submission; add the one it catches, or drop it.'},
    ];
  });
}

/** Processor time must never be what decides about an honest program: where it could, the input is too large. */
export function checkSizes(exercise: PreparedExercise): Reason[] {
  const all = exercise.languages.flatMap((language) => inLanguage(exercise, language).cases);
  const largest = new Map(
    all.toSorted((a, b) => a.operationsMax - b.operationsMax).map((one) => [one.id, one]),
  );
  return exercise.cases
    .map(({id}) => largest.get(id)!)
    .filter(({operationsMax}) => operationsMax > operationsMaxPerCase)
    .map(({id, operationsMax}) => ({
      file: 'cases.ts',
      key: `case ${id}`,
      sentence:
        `allows ${grouped.format(operationsMax)} operations; at most ${grouped.format(operationsMaxPerCase)} are possible, or a ` +
        'slow machine could end a right solution by its processor time. Make the input smaller, or the factor.',
    }));
}

export type Costliest = {
  readonly submission: PackageSubmission;
  readonly caseId: string;
  readonly share: number;
};

/** The accepted submission that comes nearest to a limit, and the share of it that it uses. */
export function costliestAccepted(
  exercise: PreparedExercise,
  rows: readonly MatrixRow[],
): Costliest | undefined {
  const all = rows
    .filter(({submission}) => submission.expected === 'accepted')
    .flatMap(({submission, grade}) => {
      const {cases} = inLanguage(exercise, submission.language);
      const limits = new Map(cases.map(({id, operationsMax}) => [id, operationsMax]));
      return grade.cases.map(({id, operations}) => {
        return {submission, caseId: id, share: operations / limits.get(id)!};
      });
    });
  return all.sort((a, b) => b.share - a.share)[0];
}

/** Every accepted submission must fit into half of the limit. */
export function checkAcceptedMargin(exercise: PreparedExercise, rows: readonly MatrixRow[]): Reason[] {
  const costliest = costliestAccepted(exercise, rows);
  if (!costliest || costliest.share * marginMin <= 1) return [];
  const {submission, caseId, share} = costliest;
  const percent = Math.ceil(share * 100);
  return [
    {
      file: submission.path,
      key: `case ${caseId}`,
      sentence: `uses ${percent} % of the operations; the limit must leave a factor of ${marginMin}.`,
    },
  ];
}

/**
 * The exercises to grade a time-limit submission with again: its limits raised by the margin, one case on which it
 * was stopped in each. One of them must stop it still.
 */
export function raisedFor(whole: PreparedExercise, {submission, grade}: MatrixRow): PreparedExercise[] {
  const exercise = inLanguage(whole, submission.language);
  const stopped = grade.cases.filter(({verdict}) => verdict === 'time-limit').map(({id}) => id);
  return exercise.cases
    .filter(({id}) => stopped.includes(id))
    .map((one) => ({...exercise, cases: [{...one, operationsMax: one.operationsMax * marginMin}]}));
}

/** Whether a raised run was still stopped, by its operations. */
export function isStillStopped(raised: PreparedExercise, {cases: [result]}: Grade): boolean {
  return result?.verdict === 'time-limit' && result.operations >= raised.cases[0]!.operationsMax;
}

export function tooLittleTooSlow({submission}: MatrixRow): Reason {
  return {
    file: submission.path,
    sentence: `needs more than ${marginMin} times the limit on no case; give it a larger input, or lower the limit.`,
  };
}
