/** Under a verdict: what can be done with it, and where to go on. */
import {ArrowRight, BookmarkPlus, BookOpen, GitCompare, Lightbulb} from 'lucide-react';
import type {SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import {Button, buttonClass} from '../../../_components/button';
import {LocalTime} from '../../../_components/local-time';
import {PageLink} from '../../../_components/page-link';
import {slugTitle} from '../../../_components/slug-title';
import {CounterexampleLink} from './editorial';
import type {OwnInputs} from './use-own-inputs';
import {useReviewDate} from './use-review-date';

const linkClass = 'rounded text-sm text-accent underline underline-offset-2';
/** Other solutions of one's own that are listed. */
const approachesMax = 3;

export type NextExerciseStart = {readonly slug: string; readonly title: string};

type NextProps = {
  readonly slug: string;
  readonly topic: string | undefined;
  readonly next: NextExerciseStart | undefined;
  readonly submission: SubmissionView;
  readonly submissions: readonly SubmissionListItem[];
  readonly onEditorial: () => void;
};

/** After an accepted verdict. */
export function NextStep({slug, topic, next, submission, submissions, onEditorial}: NextProps) {
  const others = otherApproaches(submission, submissions);
  const reviewAt = useReviewDate(slug, submission.id);
  return (
    <>
      {others.length === 0 ? null : (
        <section aria-label="Your other solutions" className="mt-3">
          <h3 className="font-medium">Your other accepted solutions</h3>
          <ul className="mt-1 space-y-1">
            {others.map((item) => (
              <li key={item.id} className="flex flex-wrap items-center gap-x-3">
                <PageLink
                  href={comparePath(slug, `submission:${item.id}`, `submission:${submission.id}`)}
                  className={linkClass}
                >
                  <GitCompare aria-hidden className="mr-1 inline size-4" />
                  Compare with this one
                </PageLink>
                <LocalTime iso={item.createdAt} className="text-sm text-ink-soft" />
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav
        aria-label="Next step"
        className="sticky -bottom-3 -mx-4 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-panel px-4 py-2"
      >
        {next === undefined ? null : (
          <PageLink href={`/exercises/${next.slug}`} className={buttonClass('primary', true)}>
            Next: {next.title}
            <ArrowRight aria-hidden className="size-4" />
          </PageLink>
        )}
        <Button small onClick={onEditorial}>
          <BookOpen aria-hidden className="size-4" />
          Read the editorial
        </Button>
        {reviewAt === undefined ? null : (
          <span className="text-sm text-ink-soft">
            Comes back for review: <LocalTime iso={reviewAt} />
          </span>
        )}
        {topic === undefined ? null : (
          <PageLink href={`/tracks/${topic}`} className={linkClass}>
            Track: {slugTitle(topic)}
          </PageLink>
        )}
        <CounterexampleLink slug={slug}>Should it have failed?</CounterexampleLink>
        <PageLink href="/exercises" className={linkClass}>
          All exercises
        </PageLink>
      </nav>
    </>
  );
}

/** Accepted ones with other code, the newest first, each once. */
export function otherApproaches(
  {id, sourceHash}: Pick<SubmissionListItem, 'id' | 'sourceHash'>,
  submissions: readonly SubmissionListItem[],
): SubmissionListItem[] {
  const seen = new Set([sourceHash]);
  const others = submissions.filter((item) => {
    if (item.id === id || item.verdict !== 'accepted' || seen.has(item.sourceHash)) return false;
    seen.add(item.sourceHash);
    return true;
  });
  return others.slice(0, approachesMax);
}

export function comparePath(slug: string, left: string, right: string): string {
  return `/exercises/${slug}/compare?${new URLSearchParams({left, right})}`;
}

/** True when the latest two submissions that ran both failed. */
export function repeatsFailure(submissions: readonly SubmissionListItem[]): boolean {
  const ran = submissions.filter(
    ({verdict}) => verdict !== undefined && verdict !== 'grader-fault' && verdict !== 'compile-error',
  );
  return ran.length > 1 && ran.slice(0, 2).every(({verdict}) => verdict !== 'accepted');
}

/** Of a chained question, whose next part opens with any submission. */
export function ContinueAnyway({next}: {next: NextExerciseStart}) {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 text-sm">
      <span className="text-ink-soft">You may try again, or come back later.</span>
      <PageLink href={`/exercises/${next.slug}`} className={linkClass}>
        Continue: {next.title}
      </PageLink>
    </p>
  );
}

/** Offered after a failure that repeats, and never opened by itself. */
export function HintOffer({left, onHint}: {left: number; onHint: () => void}) {
  return (
    <p
      className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 text-sm"
      data-hint-offer
    >
      <span className="text-ink-soft">Stuck? A hint gives away a little at a time; each is counted.</span>
      <Button small onClick={onHint}>
        <Lightbulb aria-hidden className="size-4" />
        Show the next hint ({left} left)
      </Button>
    </p>
  );
}

/** An input that shows the verdict is kept with one press, as an example where its result can be written down. */
export function KeepCounterexample(props: {
  readonly submission: SubmissionView;
  readonly own: OwnInputs;
  readonly takesExamples: boolean;
}) {
  const {submission, own, takesExamples} = props;
  const {counterexample} = submission;
  if (counterexample === undefined) return null;
  const {inputText: input, expectedText: expected} = counterexample;
  const example = takesExamples && expected !== undefined ? {expected} : {};
  const kept = own.inputs.find((one) => one.input === input);
  return (
    <p className="mt-3 text-sm" role="status">
      {kept === undefined ? (
        <Button small onClick={() => own.store.add({name: 'Counterexample 1', input, ...example})}>
          <BookmarkPlus aria-hidden className="size-4" />
          Keep this input
        </Button>
      ) : (
        <span className="text-ink-soft">This input is kept under Cases, as “{kept.name}”.</span>
      )}
    </p>
  );
}
