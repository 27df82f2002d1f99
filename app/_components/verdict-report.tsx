/** A submission's verdict: the sentence first, every case in its place, the evidence, then the numbers. */
import type {SubmissionView} from '#lib/submissions/views';
import type {CaseResult} from '#lib/verdict/grade';
import {furtherReason, outcomeTitle, verdictReason} from '#lib/verdict/reason';
import {CaseStrip} from './case-strip';
import {ClueSection} from './clue-section';
import {ComplexitySection} from './complexity-section';
import {DiagnosticList} from './diagnostic-list';
import {Piece} from './evidence-piece';
import {ScheduleTimeline} from './schedule-timeline';
import {SequenceDiagram} from './sequence-diagram';
import {slugTitle} from './slug-title';
import {standingSentence} from './standing-sentence';
import {SubmissionStanding} from './submission-standing';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

export function VerdictReport({submission, onReveal}: Props) {
  const done = submission.state === 'done';
  return (
    <div className="@container space-y-3" aria-busy={!done}>
      <div className="min-h-14">
        <p className="text-lg">
          <SubmissionStanding submission={submission} />
        </p>
        <p className="max-w-prose break-words">
          {done ? verdictReason(submission) : standingSentence(submission)}
        </p>
      </div>
      <CaseStrip cases={submission.cases} total={submission.casesTotal} done={done} />
      {done ? <Reasons submission={submission} {...(onReveal ? {onReveal} : {})} /> : null}
      {done ? <ComplexitySection submission={submission} {...(onReveal ? {onReveal} : {})} /> : null}
      {done ? <Numbers submission={submission} /> : null}
    </div>
  );
}

function Reasons({submission, onReveal}: Props) {
  const {clue, counterexample, diagnostics, source, verdict} = submission;
  const more = furtherReason(submission);
  return (
    <>
      <DiagnosticList diagnostics={diagnostics} source={source} {...(onReveal ? {onReveal} : {})} />
      {counterexample === undefined ? null : (
        <section aria-label="Counterexample">
          <h3 className="font-medium">An input that shows it</h3>
          <dl className="mt-1 grid gap-3 @xl:grid-cols-2">
            <Piece wide title="Input" text={counterexample.inputText} />
            <Piece
              title={outcomeTitle(verdict)}
              text={counterexample.actualText}
              tone="bad"
              wrap={verdict !== 'wrong-answer'}
            />
            <Piece title="Expected" text={counterexample.expectedText} tone="good" />
          </dl>
          {counterexample.timeline === undefined ? null : (
            <ScheduleTimeline timeline={counterexample.timeline} />
          )}
          {counterexample.sequence === undefined ? null : (
            <SequenceDiagram sequence={counterexample.sequence} rule={counterexample.sentence} />
          )}
        </section>
      )}
      {clue === undefined ? null : <ClueSection clue={clue} />}
      {more === undefined ? null : <p className="max-w-prose text-sm text-ink-soft">{more}</p>}
      {verdict === 'grader-fault' ? (
        <p className="max-w-prose text-sm">
          This was our fault, not yours. It does not count as an attempt; your code is kept and can be
          submitted again.
        </p>
      ) : null}
    </>
  );
}

function Numbers({submission}: {submission: SubmissionView}) {
  const groups = groupCounts(submission.cases);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-sm tabular-nums">
      {submission.score === undefined ? null : <Figure title="Score" value={`${submission.score} of 100`} />}
      {submission.operations === undefined ? null : (
        <Figure title="Operations" value={submission.operations.toLocaleString('en')} />
      )}
      {groups.map(([group, passed, total]) => (
        <Figure key={group} title={slugTitle(group)} value={`${passed} of ${total}`} />
      ))}
    </dl>
  );
}

function Figure({title, value}: {title: string; value: string}) {
  return (
    <div>
      <dt className="text-ink-soft">{title}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}

function groupCounts(cases: readonly CaseResult[]): ReadonlyArray<readonly [string, number, number]> {
  const groups = new Map<string, [number, number]>();
  for (const {group, verdict} of cases) {
    const count = groups.get(group) ?? [0, 0];
    count[1] += 1;
    if (verdict === 'accepted') count[0] += 1;
    groups.set(group, count);
  }
  return [...groups].map(([group, [passed, total]]) => [group, passed, total]);
}
