'use client';

/** A review that has begun: how it went, the grade that this proposes, and the choice of another. */
import {useRouter} from 'next/navigation';
import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {Grade} from '#lib/recall/schedule';
import type {OpenReview} from '#lib/review/review-view';
import {Button, buttonClass} from '../../_components/button';
import {FormMessage} from '../../_components/form-message';
import {LocalTime} from '../../_components/local-time';
import {PageLink} from '../../_components/page-link';

const gradeTitles: ReadonlyArray<readonly [Grade, string, string]> = [
  [1, 'Again', 'could not do it'],
  [2, 'Hard', 'with much effort'],
  [3, 'Good', 'as it should be'],
  [4, 'Easy', 'at once'],
];

export function OpenReviewForm({review}: {review: OpenReview}) {
  const {slug, title, attempts, hintsUsed, isSolved, proposed, next} = review;
  const router = useRouter();
  const headingId = useId();
  const [grade, setGrade] = useState<Grade>(proposed);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const send = async (method: 'PUT' | 'DELETE', fields: {grade?: Grade}) => {
    setBusy(true);
    const sent = await sendAccount(method, `/api/reviews/${slug}`, fields);
    setBusy(false);
    setMessage(sent.ok ? undefined : sent.error.message);
    if (sent.ok) router.refresh();
  };
  return (
    <section aria-labelledby={headingId} className="rounded border border-line bg-panel px-5 py-4">
      <h2 id={headingId} className="text-lg font-semibold">
        In review: {title}
      </h2>
      <p className="mt-1 text-ink-soft">
        {isSolved ? 'Solved' : 'Not solved yet'}, {count(attempts, 'attempt')},{' '}
        {hintsUsed === 0 ? 'no hints' : count(hintsUsed, 'hint')}.
      </p>
      <fieldset className="mt-3">
        <legend className="font-medium">How did it go?</legend>
        <div className="mt-1 grid gap-1">
          {gradeTitles.map(([value, name, meaning]) => (
            <label key={value} className="flex cursor-pointer flex-wrap items-center gap-x-2">
              <input
                type="radio"
                name={`grade of ${slug}`}
                value={value}
                checked={grade === value}
                onChange={() => setGrade(value)}
                className="size-4 accent-accent"
              />
              <span>
                {name} <span className="text-ink-soft">({meaning})</span>
              </span>
              <span className="text-sm text-ink-soft">
                back on <LocalTime iso={next[value]} />
                {value === proposed ? ', proposed' : ''}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-4 flex flex-wrap gap-2">
        <PageLink href={`/exercises/${slug}`} className={buttonClass(isSolved ? 'secondary' : 'primary')}>
          {isSolved ? 'Look at it again' : 'Continue'}
        </PageLink>
        <Button
          look={isSolved ? 'primary' : 'secondary'}
          disabled={busy}
          onClick={() => void send('PUT', {grade})}
        >
          Record the review
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void send('DELETE', {})}>
          Put it back
        </Button>
      </div>
      <FormMessage message={message} />
    </section>
  );
}
