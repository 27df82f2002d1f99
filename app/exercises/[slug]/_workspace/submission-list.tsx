import {GitCompare} from 'lucide-react';
import type {SubmissionListItem} from '#lib/data/submission-views';
import {buttonClass} from '../../../_components/button';
import {Empty} from '../../../_components/empty';
import {LocalTime} from '../../../_components/local-time';
import {PageLink} from '../../../_components/page-link';
import {SubmissionStanding} from '../../../_components/submission-standing';

type Props = {
  readonly slug: string;
  readonly signedIn: boolean;
  readonly submissions: readonly SubmissionListItem[];
};

/** What the viewer has sent for this exercise, the newest first. */
export function SubmissionList({slug, signedIn, submissions}: Props) {
  if (!signedIn) {
    return (
      <Empty title="Your submissions will be listed here">
        <p>
          <PageLink className="text-accent underline" href={`/sign-in?callbackUrl=/exercises/${slug}`}>
            Sign in
          </PageLink>{' '}
          to submit. What you have typed stays where it is.
        </p>
      </Empty>
    );
  }
  if (submissions.length === 0) {
    return (
      <Empty title="Nothing submitted yet">
        <p>Every submission is kept here with its code and its verdict. Submit when the samples pass.</p>
      </Empty>
    );
  }
  return (
    <>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-xl font-semibold">Your submissions</h2>
        <PageLink href={`/exercises/${slug}/compare`} className={buttonClass('secondary', true)}>
          <GitCompare aria-hidden className="size-4" />
          Compare
        </PageLink>
      </div>
      <ul className="divide-y divide-line">
        {submissions.map((item) => (
          <li key={item.id}>
            <PageLink
              href={`/submissions/${item.id}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-0.5 rounded px-2 py-2 hover:bg-sunken"
            >
              <SubmissionStanding submission={item} className="min-w-36" />
              <span className="text-sm text-ink-soft tabular-nums">
                {item.score === undefined ? '' : `${item.score} points`}
              </span>
              <LocalTime iso={item.createdAt} className="ml-auto text-sm text-ink-soft" />
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
