'use client';

/** Counterexamples that candidates sent: what disagrees on each, and then into the next draft, or declined. */
import {useRouter} from 'next/navigation';
import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {AcceptedCase, ProposalDesk, ProposedCase} from '#lib/proposals/proposal-view';
import {Button} from '../../../../_components/button';
import {Empty} from '../../../../_components/empty';
import {Field} from '../../../../_components/field';
import {FormMessage} from '../../../../_components/form-message';
import {useHydrated} from '../../../../_components/hydrated';
import {LocalTime} from '../../../../_components/local-time';
import {PageLink} from '../../../../_components/page-link';
import {ScrollBox} from '../../../../_components/scroll-box';

export function ProposalList({desk: {proposals, groups, takesDrafts}}: {desk: ProposalDesk}) {
  return (
    <section aria-labelledby="counterexamples" className="mt-12">
      <h2 id="counterexamples" className="text-xl font-semibold">
        Counterexamples from candidates
      </h2>
      <p className="mb-4 max-w-prose text-ink-soft">
        Inputs on which accepted solutions do not agree.{' '}
        {takesDrafts
          ? 'An accepted one is written into the draft of the next version; publish it, then rejudge.'
          : 'This exercise comes with the system: add an accepted one to the cases.ts of its folder.'}
      </p>
      {proposals.length === 0 ? (
        <Empty title="None yet">
          <p>When a candidate sends an input that an accepted solution fails, you decide here about it.</p>
        </Empty>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {proposals.map((proposal, index) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              number={proposals.length - index}
              groups={groups}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type ProposalProps = {
  readonly proposal: ProposedCase;
  readonly number: number;
  readonly groups: ProposalDesk['groups'];
};

function Proposal({proposal, number, groups}: ProposalProps) {
  const {inputText, note, senderName, state, answer, version, createdAt, finding, sameAs} = proposal;
  const [accepted, setAccepted] = useState<AcceptedCase>();
  return (
    <li className="space-y-2 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">
          {senderName}, on version {version}
        </span>
        <LocalTime iso={createdAt} className="text-sm text-ink-soft" />
      </p>
      <ScrollBox
        label={`Input ${number}`}
        className="max-h-40 overflow-auto rounded border border-line bg-sunken p-2"
      >
        <pre className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{inputText}</pre>
      </ScrollBox>
      {note === '' ? null : <p className="[overflow-wrap:anywhere]">{note}</p>}
      {finding === undefined ? null : <Found finding={finding} />}
      {sameAs === undefined ? null : <p>It is the input of the case {sameAs} already.</p>}
      {state === 'declined' ? <p>Declined: {answer}</p> : null}
      {state === 'accepted' && accepted === undefined ? <p>Accepted.</p> : null}
      {accepted === undefined ? null : <Accepted accepted={accepted} />}
      {state === 'proposed' && accepted === undefined ? (
        <Decision id={proposal.id} groups={groups} onAccept={setAccepted} />
      ) : null}
    </li>
  );
}

function Found({finding}: {finding: NonNullable<ProposedCase['finding']>}) {
  const {expectedText, noRightAnswer, disagreeing, ran} = finding;
  return (
    <div>
      {expectedText === undefined ? null : (
        <p className="[overflow-wrap:anywhere]">
          The reference answers <code className="text-sm">{expectedText}</code>.
        </p>
      )}
      {noRightAnswer === undefined ? null : <p>{noRightAnswer}</p>}
      <p className="text-sm text-ink-soft">Of {count(ran, 'accepted solution')}, these are wrong on it:</p>
      <ul className="list-disc pl-5">
        {disagreeing.map(({path, sentence}) => (
          <li key={path ?? 'own'} className="[overflow-wrap:anywhere]">
            <span className="font-mono text-sm">{path ?? 'the sender’s own'}</span>: {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Accepted({accepted: {text, draftId}}: {accepted: AcceptedCase}) {
  return (
    <div role="status" className="space-y-2">
      <p>
        Accepted.{' '}
        {draftId === undefined ? (
          'Add this to the cases of its folder:'
        ) : (
          <PageLink
            href={`/instructor/drafts/${draftId}`}
            className="rounded text-accent underline underline-offset-2"
          >
            Open the draft of the next version
          </PageLink>
        )}
      </p>
      {draftId === undefined ? (
        <ScrollBox label="Text of the case" className="max-h-40 overflow-auto rounded border border-line p-2">
          <pre className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
        </ScrollBox>
      ) : null}
    </div>
  );
}

type DecisionProps = {
  readonly id: string;
  readonly groups: ProposalDesk['groups'];
  readonly onAccept: (accepted: AcceptedCase) => void;
};

function Decision({id, groups, onAccept}: DecisionProps) {
  const formId = useId();
  const router = useRouter();
  const [message, setMessage] = useState<string>();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const decide = async (fields: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    const path = `/api/instructor/counterexamples/${id}` as const;
    const done = await sendAccount<AcceptedCase | {readonly state: 'declined'}>('PUT', path, fields);
    setBusy(false);
    setMessage(done.ok ? undefined : done.error.message);
    if (!done.ok) return;
    if ('text' in done.value) onAccept(done.value);
    router.refresh();
  };
  return (
    <>
      <FormMessage message={message} />
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          void decide({
            caseId: data.get('caseId'),
            group: data.get('group'),
            category: data.get('category'),
          });
        }}
      >
        <Field label="Name of the case" name="caseId" required pattern="[a-z0-9]+(-[a-z0-9]+)*" />
        <Field label="What it is about" name="category" />
        <div>
          <label htmlFor={`${formId}-group`} className="block font-medium">
            Group
          </label>
          <select
            id={`${formId}-group`}
            name="group"
            defaultValue={groups.at(-1)?.id}
            className="mt-1 h-10 rounded border border-line-strong bg-panel px-2"
          >
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.title}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" look="primary" disabled={busy || !hydrated}>
          Accept as a case
        </Button>
      </form>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void decide({answer: new FormData(event.currentTarget).get('answer')});
        }}
      >
        <Field
          label="Or say why not"
          name="answer"
          required
          className="min-w-0 flex-1 basis-60"
          placeholder="Whoever sent it reads this"
        />
        <Button type="submit" disabled={busy || !hydrated}>
          Decline
        </Button>
      </form>
    </>
  );
}
