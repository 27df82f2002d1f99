/** A submission's verdict: the sentence first, then the evidence, every case in its place, and the numbers. */
import {count, numberText} from '#lib/base/count';
import type {SubmissionView} from '#lib/submissions/views';
import type {CaseResult} from '#lib/verdict/grade';
import {furtherReason, outcomeTitle, verdictReason} from '#lib/verdict/reason';
import {CaseStrip} from './case-strip';
import {ClueSection} from './clue-section';
import {ComplexitySection} from './complexity-section';
import {DiagnosticList} from './diagnostic-list';
import {EvidenceView} from './evidence-view';
import {MessageText} from './message-text';
import {slugTitle} from './slug-title';
import {standingSentence} from './standing-sentence';
import {SubmissionStanding} from './submission-standing';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

export function VerdictReport({submission, onReveal}: Props) {
  const done = submission.state === 'done';
  const reason = done ? verdictReason(submission) : standingSentence(submission);
  // Where code is too slow, how it grows comes before anything that is said of the case.
  const isSlow = submission.verdict === 'time-limit';
  const complexity = <ComplexitySection submission={submission} {...(onReveal ? {onReveal} : {})} />;
  return (
    <div className="@container space-y-3" aria-busy={!done}>
      <div className="min-h-12">
        <p className="text-lg leading-7">
          <SubmissionStanding submission={submission} />
        </p>
        <p className="leading-6 [overflow-wrap:anywhere]" data-reason>
          {reason === undefined ? null : <MessageText text={reason} />}
        </p>
      </div>
      {done && isSlow ? complexity : null}
      {done ? <Reasons submission={submission} {...(onReveal ? {onReveal} : {})} /> : null}
      {done && !isSlow ? complexity : null}
      <CaseStrip cases={submission.cases} total={submission.casesTotal} done={done} />
      {done ? <Numbers submission={submission} /> : null}
    </div>
  );
}

function Reasons({submission, onReveal}: Props) {
  const {clue, counterexample, diagnostics, source, verdict} = submission;
  const more = furtherReason(submission);
  return (
    <>
      {counterexample === undefined ? null : (
        <section aria-label="Counterexample" className="space-y-2">
          <h3 className="sr-only">An input that shows it</h3>
          <EvidenceView
            verdict={verdict}
            inputText={counterexample.inputText}
            actualTitle={outcomeTitle(verdict)}
            actualText={counterexample.actualText}
            expectedText={counterexample.expectedText}
            calls={counterexample.calls}
            difference={counterexample.difference}
            timeline={counterexample.timeline}
            sequence={counterexample.sequence}
          />
        </section>
      )}
      <DiagnosticList diagnostics={diagnostics} source={source} {...(onReveal ? {onReveal} : {})} />
      {clue === undefined ? null : <ClueSection clue={clue} />}
      {more === undefined ? null : (
        <p className="max-w-prose text-sm text-ink-soft">
          <MessageText text={more} />
        </p>
      )}
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
      {submission.score === undefined ? null : (
        <Figure title="Score" value={`${submission.score} of 100`} note={scoreNote(submission)} />
      )}
      {submission.operations === undefined ? null : (
        <Figure title="Steps" value={numberText(submission.operations)} />
      )}
      {groups.map(([group, passed, total]) => (
        <Figure key={group} title={slugTitle(group)} value={`${passed} of ${total}`} />
      ))}
    </dl>
  );
}

/** A group scores whole or not at all: said where the number of cases alone would read otherwise. */
function scoreNote({verdict, cases}: SubmissionView): string | undefined {
  const passed = cases.filter((one) => one.verdict === 'accepted').length;
  if (verdict === 'accepted' || passed === 0) return undefined;
  return `${count(passed, 'case')} passed; a group scores when all of its cases pass`;
}

function Figure({title, value, note}: {title: string; value: string; note?: string | undefined}) {
  return (
    <div>
      <dt className="text-ink-soft">{title}</dt>
      <dd>
        <span className="font-medium">{value}</span>
        {note === undefined ? null : <span className="block text-ink-soft">{note}</span>}
      </dd>
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
