/** What a judgement can be. Pure and safe in the browser. */

export const verdicts = [
  'accepted',
  'wrong-answer',
  'time-limit',
  'memory-limit',
  'output-limit',
  'runtime-error',
  'compile-error',
  'grader-fault',
] as const;

export type Verdict = (typeof verdicts)[number];

export const verdictTitles: Record<Verdict, string> = {
  accepted: 'Accepted',
  'wrong-answer': 'Wrong answer',
  'time-limit': 'Time limit',
  'memory-limit': 'Memory limit',
  'output-limit': 'Output limit',
  'runtime-error': 'Runtime error',
  'compile-error': 'Compile error',
  'grader-fault': 'Grader fault',
};

export function isVerdict(text: string): text is Verdict {
  return (verdicts as readonly string[]).includes(text);
}

/**
 * The verdict of a whole submission: the first case, in the package's order, that is not accepted.
 * A fault of ours anywhere makes the whole a grader fault: it must never count against anyone.
 */
export function overallVerdict(cases: readonly Verdict[]): Verdict {
  if (cases.includes('grader-fault')) return 'grader-fault';
  return cases.find((verdict) => verdict !== 'accepted') ?? 'accepted';
}
