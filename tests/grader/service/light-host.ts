/**
 * A program: a host process whose grader runs no code. What it does is written in the source of each request, so that a test
 * can have real processes die in any order within seconds:
 *
 *   `after 20`   answers after so many milliseconds, with its seed as the operations
 *   `throw`      rejects          `crash`  throws outside of any request      `exit`  ends the process
 *   `kill`       SIGKILL          `leave`  closes the channel                 `nonsense`, `shape`, `function`  says what it should not
 *   `pid`        answers with the process's id as the operations
 */
import type {GradeRequest, Grader} from '#lib/grader/grader';
import {serveGrader} from '#lib/grader/service/serve';
import type {CaseResult, Grade} from '#lib/verdict/grade';

const never = new Promise<never>(() => {});
const misdeeds: Record<string, () => unknown> = {
  throw: () => {
    throw new RangeError('thrown on purpose');
  },
  crash: () => {
    setImmediate(() => {
      throw new Error('crashed on purpose');
    });
    return never;
  },
  exit: () => process.exit(7),
  kill: () => {
    process.kill(process.pid, 'SIGKILL');
    return never;
  },
  leave: () => {
    process.disconnect?.();
    return never;
  },
  nonsense: () => {
    process.send?.({type: 'beat', workers: 'many'});
    return never;
  },
  shape: () => ({verdict: 'splendid'}),
  function: () => ({verdict: () => {}}),
};

async function grade(
  {source, seed, exercise}: GradeRequest,
  onCase: (result: CaseResult) => void = () => {},
): Promise<Grade> {
  const [what = '', ms = '0'] = source.split(' ');
  const misdeed = misdeeds[what];
  if (misdeed !== undefined) return (await misdeed()) as Grade;
  const cases = exercise.cases.map(({id, group}) => {
    const result = {id, group, verdict: 'accepted', operations: seed, cpuMs: 0} as const;
    onCase(result);
    return result;
  });
  await new Promise((resolve) => setTimeout(resolve, Number(ms)));
  const operations = what === 'pid' ? process.pid : seed;
  const receipt = {sourceHash: '', seed, engine: 'none', graderVersion: 0};
  const named = {exercise: exercise.slug, version: exercise.version, language: 'javascript'};
  return {
    ...named,
    verdict: 'accepted',
    score: 100,
    ...{operations, cases, casesTotal: cases.length, diagnostics: [], receipt: {...named, ...receipt}},
  };
}

const refuse = () => Promise.reject(new Error('the light host runs no code'));
serveGrader({
  grade,
  run: async ({source}) => {
    await misdeeds[source.split(' ')[0]!]?.();
    return {diagnostics: [], cases: []};
  },
  ...{explain: refuse, measure: refuse, measureGrowth: refuse, checkExamples: refuse},
  author: {evaluate: refuse, runReference: refuse},
  ready: Promise.resolve(),
  status: () => ({workers: [], queued: 0, hardening: []}),
  close: async () => {},
} satisfies Grader);
