/** A submission's verdict: the sentence, a line on its explanation, the evidence, then cases and numbers; what comes late moves nothing above it. */
import type {SubmissionView} from '#lib/data/submission-views';
import {furtherReason, outcomeTitle, verdictReason} from '#lib/verdict/reason';
import {CaseStrip} from './case-strip';
import {ComplexitySection} from './complexity-section';
import {DiagnosticList} from './diagnostic-list';
import {EvidenceView} from './evidence-view';
import {ExplanationLine} from './explanation-line';
import {hasFoundInput} from './explanation-sentence';
import {FailureCategorySection} from './failure-category-section';
import {MessageText} from './message-text';
import {standingSentence} from './standing-sentence';
import {SubmissionStanding} from './submission-standing';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

export function VerdictReport({submission, onReveal}: Props) {
  const done = submission.state === 'done';
  const isExplained = done && submission.explanation !== 'pending';
  const reason = done ? verdictReason(submission) : standingSentence(submission);
  // Where code is too slow, how it grows comes before anything that is said of the case.
  const isSlow = submission.verdict === 'time-limit';
  const complexity = <ComplexitySection submission={submission} {...(onReveal ? {onReveal} : {})} />;
  return (
    <div className="@container space-y-3" aria-busy={!done} data-explanation={submission.explanation}>
      <div className="min-h-12">
        <p className="text-lg leading-7">
          <SubmissionStanding submission={submission} />
        </p>
        <p className="leading-6 [overflow-wrap:anywhere]" data-reason>
          {reason === undefined ? null : <MessageText text={begun(reason)} />}
        </p>
        <ExplanationLine submission={submission} />
      </div>
      {isExplained && isSlow ? complexity : null}
      {done ? <Reasons submission={submission} {...(onReveal ? {onReveal} : {})} /> : null}
      {isExplained && !isSlow ? complexity : null}
      <CaseStrip samples={submission.samples} total={submission.casesTotal} />
      {done ? <Numbers submission={submission} /> : null}
    </div>
  );
}

/** With a capital where it begins with a word of ours; a name of the code, which a bracket or backtick follows, stays. */
function begun(reason: string): string {
  return reason.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}

function Reasons({submission, onReveal}: Props) {
  const {failureCategory, counterexample, diagnostics, source, verdict} = submission;
  const more = furtherReason(submission);
  return (
    <>
      {counterexample === undefined ? null : (
        <section aria-label="Counterexample" className="space-y-2">
          {hasFoundInput(submission) ? null : <h3 className="sr-only">An input that shows it</h3>}
          <EvidenceView
            verdict={verdict}
            inputText={counterexample.inputText}
            actualTitle={outcomeTitle(verdict)}
            actualText={counterexample.actualText}
            expectedText={counterexample.expectedText}
            calls={counterexample.calls}
            difference={counterexample.difference}
            figure={counterexample.figure}
          />
        </section>
      )}
      <DiagnosticList diagnostics={diagnostics} source={source} {...(onReveal ? {onReveal} : {})} />
      {failureCategory === undefined ? null : <FailureCategorySection failureCategory={failureCategory} />}
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
  const {score, timesReference, groups = []} = submission;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-sm tabular-nums">
      {score === undefined ? null : (
        <Figure title="Score" value={`${score} of 100`} note={scoreNote(submission)} />
      )}
      {timesReference === undefined ? null : (
        <Figure title="Steps" value={`${timesReference} × the reference`} />
      )}
      {groups.map(({title, points, earned}) => (
        <Figure key={title} title={title} value={`${earned} of ${points}`} />
      ))}
    </dl>
  );
}

/** Said where the points alone would read otherwise. */
function scoreNote({verdict, groups = []}: SubmissionView): string | undefined {
  if (verdict === 'accepted' || groups.length === 0) return undefined;
  return 'A group scores when all of its cases pass.';
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
