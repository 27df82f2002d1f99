'use client';

/** Rejudging with a preview: what to grade again, how far it is, what would change, and then to apply or to cancel. */
import {useEffect, useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {RejudgeView} from '#lib/submissions/rejudge-view';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {Button} from '../../../../_components/button';
import {FormMessage} from '../../../../_components/form-message';
import {useHydrated} from '../../../../_components/hydrated';
import {LocalTime} from '../../../../_components/local-time';
import {RejudgeChanges} from './rejudge-changes';

const lookAgainMs = 700;

type Props = {readonly slug: string; readonly initial: RejudgeView | undefined};

export function RejudgeDesk({slug, initial}: Props) {
  const [view, setView] = useState(initial);
  const [message, setMessage] = useState<string>();
  const isMoving = view?.state === 'previewing' || view?.state === 'applying';
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(async () => {
      const response = await fetch(`/api/instructor/exercises/${encodeURIComponent(slug)}/rejudge`).catch(
        () => undefined,
      );
      if (response?.ok) setView((await response.json()) as RejudgeView);
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [slug, isMoving]);
  const send = async (method: 'POST' | 'PUT' | 'DELETE', path: `/api/${string}`, fields: object) => {
    const answer = await sendAccount<RejudgeView>(method, path, fields as Record<string, unknown>);
    setMessage(answer.ok ? undefined : answer.error.message);
    if (answer.ok) setView(answer.value);
  };
  const isOpen = view !== undefined && view.state !== 'applied' && view.state !== 'cancelled';
  return (
    <section aria-labelledby="rejudge">
      <h2 id="rejudge" className="text-xl font-semibold">
        Rejudge submissions
      </h2>
      <p className="mb-4 max-w-prose text-ink-soft">
        Grades what people submitted again, against the current version, after everything that they wait for.
        Nothing changes before you have seen what would.
      </p>
      <FormMessage message={message} />
      {isOpen ? null : (
        <ScopeForm
          onAsk={(wish) =>
            send('POST', `/api/instructor/exercises/${encodeURIComponent(slug)}/rejudge`, wish)
          }
        />
      )}
      {view === undefined || view.state === 'cancelled' ? null : (
        <div className="mt-6 space-y-4">
          <p role="status" className="font-medium">
            <Standing view={view} />
          </p>
          {view.state === 'previewing' || view.state === 'applying' ? (
            <progress
              aria-label="Graded"
              value={view.total === 0 ? 1 : view.done}
              max={Math.max(1, view.total)}
              className="h-2 w-full accent-accent"
            />
          ) : null}
          <p className="text-sm text-ink-soft">
            Asked for <LocalTime iso={view.createdAt} />, against version {view.version}.
            {view.faults === 0
              ? ''
              : ` The grader failed on ${count(view.faults, 'submission')}, which would keep their verdicts.`}
          </p>
          <RejudgeChanges view={view} />
          {isOpen && view.state !== 'applying' ? (
            <div className="flex gap-2">
              <Button
                look="primary"
                disabled={view.state !== 'ready'}
                onClick={() => void send('PUT', `/api/instructor/rejudges/${view.id}`, {})}
              >
                Apply
              </Button>
              <Button onClick={() => void send('DELETE', `/api/instructor/rejudges/${view.id}`, {})}>
                Cancel
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </section>
  );
}

function Standing({view: {state, done, total, secondsLeft}}: {view: RejudgeView}) {
  if (state === 'previewing') {
    const left = secondsLeft === null ? '' : `, about ${count(secondsLeft, 'second')} left`;
    return `Graded ${done} of ${count(total, 'submission')}${left}`;
  }
  if (state === 'ready') {
    return total === 0
      ? 'No submission in this scope has a verdict of another version.'
      : `Graded ${count(done, 'submission')}. Nothing has changed yet.`;
  }
  return state === 'applying' ? 'Applying the new verdicts' : 'Applied. People are told on their next visit.';
}

const choices = [
  {value: 'all', title: 'Every submission'},
  {value: 'latest', title: 'The latest of each person'},
  {value: 'best', title: 'The best of each person'},
] as const;
const offered: readonly Verdict[] = [
  'accepted',
  'wrong-answer',
  'time-limit',
  'memory-limit',
  'runtime-error',
];

function ScopeForm({onAsk}: {onAsk: (wish: object) => Promise<void>}) {
  const id = useId();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const ask = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const since = String(data.get('since') ?? '');
    setBusy(true);
    await onAsk({
      which: data.get('which'),
      verdicts: data.getAll('verdict'),
      ...(since === '' ? {} : {since}),
    });
    setBusy(false);
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(event.currentTarget);
      }}
    >
      <div className="flex flex-wrap gap-4">
        <div>
          <label htmlFor={`${id}-which`} className="block font-medium">
            Which
          </label>
          <select
            id={`${id}-which`}
            name="which"
            className="mt-1 h-10 rounded border border-line-strong bg-panel px-2"
          >
            {choices.map(({value, title}) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-since`} className="block font-medium">
            Sent since (optional)
          </label>
          <input
            id={`${id}-since`}
            name="since"
            type="date"
            className="mt-1 h-10 rounded border border-line-strong bg-panel px-2"
          />
        </div>
      </div>
      <fieldset>
        <legend className="font-medium">With the verdict (any, where none is chosen)</legend>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {offered.map((verdict) => (
            <label key={verdict} className="flex min-h-6 items-center gap-1.5">
              <input type="checkbox" name="verdict" value={verdict} className="size-4 accent-accent" />
              {verdictTitles[verdict]}
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" look="primary" disabled={busy || !hydrated}>
        Preview the rejudging
      </Button>
    </form>
  );
}
