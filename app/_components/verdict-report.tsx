/** A submission's verdict: the sentence first, then the numbers, then the evidence, which may come later and moves nothing above it. */
import {LoaderCircle} from 'lucide-react';
import type {SubmissionView} from '#lib/submissions/views';
import {furtherReason, outcomeTitle, verdictReason} from '#lib/verdict/reason';
import {CaseStrip} from './case-strip';
import {ClueSection} from './clue-section';
import {ComplexitySection} from './complexity-section';
import {DiagnosticList} from './diagnostic-list';
import {EvidenceView} from './evidence-view';
import {explanationSentence} from './explanation-sentence';
import {MessageText} from './message-text';
import {standingSentence} from './standing-sentence';
import {SubmissionStanding} from './submission-standing';

type Props = {
  readonly submission: SubmissionView;
  readonly onReveal?: (line: number, column: number) => void;
};

export function VerdictReport({submission, onReveal}: Props) {
  const done = submission.state === 'done';
  // The input that shows it stands directly under the sentence, so that both are seen without scrolling.
  const isShown = submission.counterexample !== undefined;
  const isExplained = done && submission.explanation !== 'pending';
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
      {submission.explanation === 'none' || isShown ? null : (
        // Keeps its place when there is nothing more to say: what stands below does not move.
        <p className="flex min-h-6 max-w-prose items-center gap-2 text-ink-soft">
          {submission.explanation === 'pending' ? (
            <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />
          ) : null}
          {explanationSentence(submission)}
        </p>
      )}
      {isExplained && isSlow ? complexity : null}
      {done ? <Reasons submission={submission} {...(onReveal ? {onReveal} : {})} /> : null}
      {isExplained && !isSlow ? complexity : null}
      <CaseStrip samples={submission.samples} total={submission.casesTotal} />
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
