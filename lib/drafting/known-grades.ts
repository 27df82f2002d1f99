/**
 * Remembers what the grader said while drafts are written, so that a change runs again only what it touches: a solution's result
 * on a case is known by the code, the case and, where there is a checker, the author's script; a growth and an author's answer
 * by all that they depend on. In memory, bounded; what is published is proved without it.
 *
 * A result on one case is taken for the same whatever other cases there are. That holds for programs that keep nothing between
 * calls; where one does, the proof before publishing says so.
 */
import {createHash} from 'node:crypto';
import {type Kept, keepNewest} from '#lib/base/keep-newest';
import {knownCellsMax, knownTextCharactersMax} from '#lib/base/limits';
import type {AuthorRunner, ReferenceAnswer} from '#lib/exercises/author-runner';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import type {GradeRequest, Grader} from '#lib/grader/grader';
import type {MeasuredGrowth} from '#lib/verdict/complexity';
import type {CaseResult, Grade} from '#lib/verdict/grade';
import {overallVerdict} from '#lib/verdict/verdict';

export type KnownGrades = {
  /** The same grader, which asks what is not known; as urgently as a proof. */
  readonly over: (grader: Grader) => Grader;
};

export function rememberGrades(): KnownGrades {
  const cells = keepNewest<CaseResult>(knownCellsMax, () => 1);
  const grades = keepNewest<Grade>(knownCellsMax, ({cases}) => 1 + cases.length);
  const growths = keepNewest<{readonly growth: MeasuredGrowth | undefined}>(knownCellsMax, () => 1);
  const answers = keepNewest<string>(knownTextCharactersMax, (json) => json.length);
  const references = keepNewest<ReferenceAnswer>(knownTextCharactersMax, (answer) =>
    answer.kind === 'returned' ? answer.outputJson.length : 1,
  );
  return {
    over: (grader) => ({
      ...grader,
      grade: (request) => gradeKnown(grader, request, cells, grades),
      measureGrowth: async (request) => {
        const {exercise, language, source, seed} = request;
        const key = digest([wholeOf(exercise), language, source, seed]);
        const known = growths.get(key);
        if (known !== undefined) return known.growth;
        const growth = await grader.measureGrowth(request);
        growths.set(key, {growth});
        return growth;
      },
      author: knownAuthor(grader.author, answers, references),
    }),
  };
}

async function gradeKnown(
  grader: Grader,
  request: GradeRequest,
  cells: Kept<CaseResult>,
  grades: Kept<Grade>,
): Promise<Grade> {
  const {exercise, language, source, seed, isUnconfirmed = false} = request;
  const code = digest([language, source, seed]);
  const whole = digest([wholeOf(exercise), code, isUnconfirmed]);
  const known = grades.get(whole);
  if (known !== undefined) return known;
  const keyOf = (one: PreparedCase): string => digest([caseOf(exercise, one), code]);
  const found = new Map(exercise.cases.map((one) => [one.id, cells.get(keyOf(one))]));
  const missing = exercise.cases.filter(({id}) => found.get(id) === undefined);
  const isFailing = [...found.values()].some((cell) => cell !== undefined && cell.verdict !== 'accepted');
  // What may yet be accepted is confirmed on fresh inputs, which asks for the whole.
  const isPart = isFailing && missing.length < exercise.cases.length;
  const graded = await grader.grade({
    ...request,
    urgency: 'verify',
    ...(isPart
      ? {exercise: {...exercise, cases: missing.length > 0 ? missing : exercise.cases.slice(0, 1)}}
      : {}),
  });
  for (const result of graded.cases) {
    const one = exercise.cases.find(({id}) => id === result.id);
    if (one !== undefined && result.verdict !== 'grader-fault') cells.set(keyOf(one), result);
  }
  for (const result of graded.cases) found.set(result.id, result);
  const grade = isPart ? composed(exercise, graded, found) : graded;
  if (grade.verdict !== 'grader-fault') grades.set(whole, grade);
  return grade;
}

function composed(
  exercise: PreparedExercise,
  graded: Grade,
  found: ReadonlyMap<string, CaseResult | undefined>,
): Grade {
  const samples = exercise.cases.filter(({sample}) => sample);
  const ordered = [...samples, ...exercise.cases.filter(({sample}) => !sample)];
  const results = ordered.flatMap((one) => {
    const cell = found.get(one.id);
    return cell === undefined ? [] : [{...cell, id: one.id, group: one.group}];
  });
  const verdict = overallVerdict(results.map((result) => result.verdict));
  // The message is that of the part that was graded: right where its verdict is the whole's.
  const message = graded.verdict === verdict ? {} : {message: ''};
  return {...graded, ...message, verdict, cases: results, casesTotal: exercise.cases.length};
}

function knownAuthor(
  author: AuthorRunner,
  answers: Kept<string>,
  references: Kept<ReferenceAnswer>,
): AuthorRunner {
  return {
    evaluate: async (request) => {
      const {script, calls} = request;
      const scriptKey = digest([script]);
      const keys = calls.map((call) => digest([scriptKey, call]));
      const known = keys.map((key) => answers.get(key));
      const missing = calls.filter((_, index) => known[index] === undefined);
      if (missing.length === 0) return known.map((valueJson) => ({kind: 'value', valueJson: valueJson!}));
      // All of them, in their order: a call may draw on what the ones before it left behind.
      const asked = await author.evaluate({...request, urgency: 'verify'});
      for (const [index, answer] of asked.entries()) {
        if (answer.kind === 'value') answers.set(keys[index]!, answer.valueJson);
      }
      return asked;
    },
    runReference: async (request) => {
      const {signature, reference, inputsJson} = request;
      const program = digest([signature, reference.language, reference.source]);
      const keys = inputsJson.map((input) => digest([program, input]));
      const found = new Map(keys.map((key) => [key, references.get(key)]));
      const missing = inputsJson.filter((_, index) => found.get(keys[index]!) === undefined);
      if (missing.length > 0) {
        const asked = await author.runReference({...request, inputsJson: missing, urgency: 'verify'});
        for (const [index, answer] of asked.entries()) {
          const key = digest([program, missing[index]!]);
          found.set(key, answer);
          if (answer.kind === 'returned') references.set(key, answer);
        }
      }
      return keys.map((key) => found.get(key)!);
    },
  };
}

/** Made once for an exercise: its cases may be megabytes. */
const wholes = new WeakMap<PreparedExercise, string>();

/** All that a grade depends on besides the code. Texts for people are not among it. */
function wholeOf(exercise: PreparedExercise): string {
  const known = wholes.get(exercise);
  if (known !== undefined) return known;
  const {signature, limits, groups, cases, reference, otherReferences, hasChecker, authorScript} = exercise;
  const {complexity} = exercise;
  const made = digest([
    {signature, limits, groups, cases, reference, otherReferences, hasChecker, complexity},
    authorScript,
  ]);
  wholes.set(exercise, made);
  return made;
}

const caseKeys = new WeakMap<PreparedCase, string>();

function caseOf({signature, limits, hasChecker, authorScript}: PreparedExercise, one: PreparedCase): string {
  let known = caseKeys.get(one);
  if (known === undefined) {
    const {inputJson, expectedJson, operationsMax} = one;
    known = digest([inputJson, expectedJson, operationsMax]);
    caseKeys.set(one, known);
  }
  return digest([known, signature, limits.memoryMbMax, hasChecker ? authorScript : '']);
}

function digest(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = typeof part === 'string' ? part : (JSON.stringify(part) ?? '');
    hash.update(`${text.length}\n`).update(text);
  }
  return hash.digest('base64');
}

/** The same grader, which remembers nothing: what is published is proved anew. */
export function asProof(grader: Grader): Grader {
  const {author} = grader;
  return {
    ...grader,
    grade: (request, onCase) => grader.grade({...request, urgency: 'verify'}, onCase),
    author: {
      evaluate: (request) => author.evaluate({...request, urgency: 'verify'}),
      runReference: (request) => author.runReference({...request, urgency: 'verify'}),
    },
  };
}
