/** One run in a line: whether it passed, else why not, and what it cost. */
import {CircleHelp} from 'lucide-react';
import {count} from '#lib/base/count';
import type {RunCase} from '#lib/verdict/grade';
import {ended} from '#lib/verdict/reason';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {classNames} from '../../../_components/class-names';
import {MessageText} from '../../../_components/message-text';
import {VerdictIcon, verdictColours} from '../../../_components/verdict-mark';

/** Undefined where the input has no right answer. */
export function caseVerdict({outcome, noRightAnswer}: RunCase): Verdict | undefined {
  if (noRightAnswer !== undefined) return undefined;
  if (outcome.kind === 'failed') return outcome.verdict;
  return outcome.matches ? 'accepted' : 'wrong-answer';
}

/** Nothing is accepted by running it: a sample passes. */
function titleOf(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'No right answer';
  return verdict === 'accepted' ? 'Passed' : verdictTitles[verdict];
}

export function caseMark(result: RunCase) {
  const verdict = caseVerdict(result);
  return (
    <>
      <Icon verdict={verdict} />
      <span className="sr-only">{titleOf(verdict)}:</span>
    </>
  );
}

function Icon({verdict, className}: {verdict: Verdict | undefined; className?: string}) {
  if (verdict !== undefined) return <VerdictIcon verdict={verdict} className={className ?? ''} />;
  return <CircleHelp aria-hidden className={classNames('size-4 shrink-0 text-ink-soft', className)} />;
}

type Props = {readonly result: RunCase; readonly onReveal: (line: number, column: number) => void};

export function CaseOutcome({result, onReveal}: Props) {
  const verdict = caseVerdict(result);
  const {outcome, reason, noRightAnswer, operations, cpuMs} = result;
  const place = outcome.kind === 'failed' ? outcome.place : undefined;
  const message =
    noRightAnswer === undefined
      ? (reason ?? (outcome.kind === 'failed' ? outcome.message : undefined))
      : `even what the reference does breaks a rule here (${noRightAnswer}). Change the input`;
  return (
    <p className="leading-6 [overflow-wrap:anywhere]" data-outcome>
      <Icon verdict={verdict} className="mr-1.5 inline align-[-0.2em]" />
      <span className={`font-medium ${verdict === undefined ? 'text-ink' : verdictColours[verdict]}`}>
        {titleOf(verdict)}
      </span>
      {message === undefined ? null : (
        <>
          {': '}
          <MessageText text={ended(message)} />
        </>
      )}
      {place === undefined ? null : (
        <button
          type="button"
          className="ml-2 rounded text-sm font-medium text-accent underline underline-offset-2"
          onClick={() => onReveal(place.line, place.column)}
        >
          Line {place.line}, column {place.column}
        </button>
      )}
      <span className="ml-2 text-sm whitespace-nowrap text-ink-soft tabular-nums">
        {count(operations, 'step')} · {cpuMs.toFixed(1)} ms
      </span>
    </p>
  );
}
