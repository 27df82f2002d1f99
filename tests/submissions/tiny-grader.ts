/** A grader for tests of states and queues alone: it does what the test tells it, and runs no code. */
import type {GradeRequest, Grader} from '#lib/grader/grader';
import type {CaseResult, Grade} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

export type TinyGrader = Grader & {
  /** Called for each grading; what it answers is the verdict. May throw. */
  answer: (request: GradeRequest, onCase?: (result: CaseResult) => void) => Promise<Verdict>;
  measure: Grader['measure'];
  /** Whether what is not accepted is worth an explanation; not, unless a test says so. */
  isExplainable: boolean;
  explain: Grader['explain'];
};

export function tinyGrader(): TinyGrader {
  const refuse = () => Promise.reject(new Error('the tiny grader does not run code'));
  const grader: TinyGrader = {
    answer: async () => 'accepted',
    isExplainable: false,
    grade: async (request, onCase) => {
      const grade = gradeOf(request, await grader.answer(request, onCase));
      if (!grader.isExplainable || grade.verdict === 'accepted') return grade;
      return {
        ...grade,
        failureCategory: {group: 'Hidden'},
        toExplain: {verdict: grade.verdict, caseId: 'zero'},
      };
    },
    explain: () => Promise.resolve({}),
    measure: () => Promise.resolve(undefined),
    measureGrowth: () => Promise.resolve(undefined),
    run: refuse,
    checkExamples: refuse,
    author: {evaluate: refuse, runReference: refuse},
    ready: Promise.resolve(),
    status: () => ({workers: [{pid: process.pid, state: 'idle', jobs: 0}], queued: 0, hardening: []}),
    close: async () => {},
  };
  return grader;
}

function gradeOf({exercise, language, seed}: GradeRequest, verdict: Verdict): Grade {
  const cases = exercise.cases.map(({id, group}) => ({id, group, verdict, operations: 5, cpuMs: 0.1}));
  return {
    exercise: exercise.slug,
    version: exercise.version,
    language,
    verdict,
    score: verdict === 'accepted' ? 100 : 0,
    operations: 5 * cases.length,
    cases,
    casesTotal: cases.length,
    diagnostics: [],
    receipt: {
      exercise: exercise.slug,
      version: exercise.version,
      language,
      sourceHash: '',
      seed,
      engine: 'tiny',
      graderVersion: 1,
    },
  };
}
