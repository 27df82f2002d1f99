'use client';

/** Sends an input that an accepted solution is held to be wrong on, and shows what became of each that was sent. */
import {useEffect, useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {ProposalView} from '#lib/proposals/proposal-view';
import {Button} from '../../../../../_components/button';
import {Empty} from '../../../../../_components/empty';
import {FormMessage} from '../../../../../_components/form-message';
import {useHydrated} from '../../../../../_components/hydrated';
import {LocalTime} from '../../../../../_components/local-time';
import {ScrollBox} from '../../../../../_components/scroll-box';

const lookAgainMs = 700;

type Props = {readonly slug: string; readonly example: string; readonly initial: readonly ProposalView[]};

export function CounterexampleDesk({slug, example, initial}: Props) {
  const [sent, setSent] = useState(initial);
  const [message, setMessage] = useState<string>();
  const path = `/api/exercises/${encodeURIComponent(slug)}/counterexamples` as const;
  const isChecking = sent.some(({state}) => state === 'checking');
  const look = async () => {
    const response = await fetch(path).catch(() => undefined);
    if (response?.ok) setSent((await response.json()) as ProposalView[]);
  };
  useEffect(() => {
    if (!isChecking) return;
    const timer = setInterval(async () => {
      const response = await fetch(path).catch(() => undefined);
      if (response?.ok) setSent((await response.json()) as ProposalView[]);
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [path, isChecking]);
  const send = async (fields: Readonly<Record<string, unknown>>) => {
    const answer = await sendAccount('POST', path, fields);
    setMessage(answer.ok ? undefined : answer.error.message);
    if (answer.ok) await look();
    return answer.ok;
  };
  return (
    <>
      <CounterexampleForm example={example} message={message} onSend={send} />
      <section aria-labelledby="sent" className="mt-10">
        <h2 id="sent" className="mb-3 text-xl font-semibold">
          What you have sent
        </h2>
        {sent.length === 0 ? (
          <Empty title="Nothing yet">
            <p>What you send for this exercise is listed here, with what became of it.</p>
          </Empty>
        ) : (
          <ul aria-live="polite" className="divide-y divide-line border-y border-line">
            {sent.map((one, index) => (
              <Sent key={one.id} proposal={one} number={sent.length - index} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

type FormProps = {
  readonly example: string;
  readonly message: string | undefined;
  /** Whether it was taken. */
  readonly onSend: (fields: Readonly<Record<string, unknown>>) => Promise<boolean>;
};

const areaClass = 'mt-1 block w-full rounded border border-line-strong bg-panel px-3 py-2';

function CounterexampleForm({example, message, onSend}: FormProps) {
  const id = useId();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    setBusy(true);
    const taken = await onSend({
      input: String(data.get('input') ?? ''),
      note: String(data.get('note') ?? ''),
      isCredited: data.get('credit') !== null,
    });
    setBusy(false);
    if (taken) form.reset();
  };
  return (
    <form
      className="mt-6 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <div>
        <label htmlFor={`${id}-input`} className="block font-medium">
          Input
        </label>
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          As you write one under Cases, for example:
          <code className="mt-1 block whitespace-pre-wrap [overflow-wrap:anywhere]">
            {example.split('\n').slice(0, 3).join('\n')}
          </code>
        </p>
        <textarea
          id={`${id}-input`}
          name="input"
          required
          rows={4}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          className={`${areaClass} font-mono text-sm`}
        />
      </div>
      <div>
        <label htmlFor={`${id}-note`} className="block font-medium">
          What is wrong (optional)
        </label>
        <textarea id={`${id}-note`} name="note" rows={2} className={areaClass} />
      </div>
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" name="credit" className="size-4 accent-accent" />
        Thank me by name if it becomes a case
      </label>
      <FormMessage message={message} />
      <Button type="submit" look="primary" disabled={busy || !hydrated}>
        Send the counterexample
      </Button>
    </form>
  );
}

const states: Readonly<Record<ProposalView['state'], string>> = {
  checking: 'Being checked',
  refused: 'Not an input of this exercise',
  agreed: 'Every accepted solution gives the same answer',
  proposed: 'Accepted solutions disagree. The authors will decide',
  accepted: 'Accepted: it becomes a case of the next version',
  declined: 'Declined by the authors',
  failed: 'The check failed on our side. Send it again',
};

function Sent({proposal, number}: {proposal: ProposalView; number: number}) {
  const {inputText, note, state, answer, createdAt} = proposal;
  return (
    <li className="py-3" data-state={state}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{states[state]}.</span>
        <LocalTime iso={createdAt} className="text-sm text-ink-soft" />
      </p>
      {answer === null ? null : <p className="mt-1">{answer}</p>}
      <ScrollBox
        label={`Input ${number}`}
        className="mt-2 max-h-40 overflow-auto rounded border border-line bg-sunken p-2"
      >
        <pre className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{inputText}</pre>
      </ScrollBox>
      {note === '' ? null : <p className="mt-1 text-sm text-ink-soft [overflow-wrap:anywhere]">{note}</p>}
    </li>
  );
}
