/** Why a verdict is what it is, the same on pages and on the command line. Pure; safe in the browser. */
import {count} from '#lib/base/count';
import type {Grade} from '#lib/verdict/grade';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';

type Reasons = Pick<Grade, 'counterexample' | 'complexity' | 'message' | 'casesTotal'> & {
  readonly verdict?: Verdict;
};

/** Growth first where code is too slow; else the input that shows it; else what the grader says. */
export function verdictReason({verdict, casesTotal, ...given}: Reasons): string | undefined {
  if (verdict === 'accepted') {
    return casesTotal === 1 ? 'The one case passes.' : `All ${count(casesTotal, 'case')} pass.`;
  }
  const {counterexample, complexity, message} = given;
  if (verdict === 'time-limit') {
    const parts = [complexity?.sentence, message ?? counterexample?.sentence].filter(
      (one) => one !== undefined,
    );
    return parts.length === 0 ? undefined : parts.map(ended).join(' ');
  }
  const reason = counterexample?.sentence ?? message;
  return reason === undefined ? undefined : ended(reason);
}

/** What the message says beside the reason, unless the reason says it already. */
export function furtherReason({verdict, counterexample, message}: Reasons): string | undefined {
  if (verdict === 'time-limit' || counterexample === undefined || message === undefined) return undefined;
  const bare = message.replace(/\.$/, '');
  const isSaid = [counterexample.sentence, counterexample.actualText].some((text) => text.includes(bare));
  return isSaid ? undefined : message;
}

/** What stands over what came out: a program that was stopped returned nothing. */
export function outcomeTitle(verdict: Verdict | undefined): string {
  if (verdict === 'runtime-error') return 'Threw';
  return verdict === undefined || verdict === 'wrong-answer' ? 'Returned' : 'Stopped';
}

/** `Wrong answer: get(2) returned 20, expected -1, at call 5.` */
export function verdictSentence(reasons: Reasons & {readonly verdict: Verdict}): string {
  const reason = verdictReason(reasons);
  const title = verdictTitles[reasons.verdict];
  return reason === undefined ? `${title}.` : `${title}: ${reason}`;
}

/** With a full stop, where no other mark ends it. */
export function ended(text: string): string {
  return /[.?!…:]$/.test(text) ? text : `${text}.`;
}
