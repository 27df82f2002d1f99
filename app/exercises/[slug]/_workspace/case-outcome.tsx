/** One run in a line: whether it matches, or what went wrong, and what it cost. */

import type {RunCase} from '#lib/verdict/grade';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {VerdictIcon} from '../../../_components/verdict-mark';

function verdictOf(result: RunCase): Verdict {
  if (result.outcome.kind === 'failed') return result.outcome.verdict;
  return result.outcome.matches ? 'accepted' : 'wrong-answer';
}

export function caseMark(result: RunCase) {
  const verdict = verdictOf(result);
  return (
    <>
      <VerdictIcon verdict={verdict} />
      <span className="sr-only">{verdict === 'accepted' ? 'Matches:' : `${verdictTitles[verdict]}:`}</span>
    </>
  );
}

export function CaseOutcome({result}: {result: RunCase}) {
  const verdict = verdictOf(result);
  const {outcome} = result;
  const words = {accepted: 'Matches', 'wrong-answer': 'Differs'} as const;
  const title =
    verdict === 'accepted' || verdict === 'wrong-answer' ? words[verdict] : verdictTitles[verdict];
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <VerdictIcon verdict={verdict} />
        {title}
        <span className="text-sm font-normal text-ink-soft tabular-nums">
          {result.operations.toLocaleString('en')} operations · {result.cpuMs.toFixed(1)} ms
        </span>
      </p>
      {outcome.kind === 'failed' ? (
        <p className="mt-0.5 text-sm break-words whitespace-pre-wrap">{outcome.message}</p>
      ) : null}
    </div>
  );
}
