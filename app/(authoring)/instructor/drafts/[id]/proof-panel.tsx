/** What the proof of a draft has found: the kill matrix, every reason why it does not hold, and publishing. */
import {CircleAlert, CircleCheck, LoaderCircle} from 'lucide-react';
import {useState} from 'react';
import {count} from '#lib/base/count';
import type {ProofReport, ProofView} from '#lib/drafting/proof-view';
import {Button} from '../../../../_components/button';
import {FormMessage} from '../../../../_components/form-message';
import {KillMatrix} from './kill-matrix';
import {type Suggestion, Suggestions} from './suggestions';

type Props = {
  readonly proof: ProofView;
  /** Of the draft: a report about an earlier one is being replaced. */
  readonly revision: number;
  readonly slug: string;
  readonly onPublish: () => Promise<string | undefined>;
  readonly onSuggest: () => Promise<string | undefined>;
  readonly onOpen: (path: string) => void;
  readonly onFactor: (factor: number) => void;
  /** A mutant is kept as a wrong solution. */
  readonly onKeep: (suggestion: Suggestion) => void;
};

export function ProofPanel({proof, revision, slug, onPublish, onSuggest, onOpen, onFactor, onKeep}: Props) {
  const [message, setMessage] = useState<string>();
  const {report} = proof;
  const isNew = proof.state === 'done' && proof.revision === revision;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="flex items-center gap-1.5 font-medium">
          <Standing proof={proof} isNew={isNew} />
        </p>
        <Button
          small
          look="primary"
          className="ml-auto"
          disabled={proof.isPublishing}
          onClick={async () => setMessage(await onPublish())}
        >
          {proof.isPublishing ? 'Publishing when it is proved' : 'Publish'}
        </Button>
      </div>
      <FormMessage message={message} />
      {report === undefined ? null : (
        <>
          <Publication report={report} slug={slug} />
          <Reasons report={report} onOpen={onOpen} />
          <KillMatrix report={report} onOpen={onOpen} />
          <Limits report={report} onFactor={onFactor} />
          <Suggestions
            suggestions={report.suggestions}
            isBusy={proof.isSuggesting}
            onSuggest={async () => setMessage(await onSuggest())}
            onKeep={onKeep}
          />
        </>
      )}
    </div>
  );
}

function Standing({proof: {state, report}, isNew}: {proof: ProofView; isNew: boolean}) {
  if (!isNew || report === undefined) {
    return (
      <>
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {state === 'queued' ? 'Waiting for a grader' : 'Proving what you changed'}
      </>
    );
  }
  if (report.reasons.length === 0) {
    return (
      <>
        <CircleCheck aria-hidden className="size-4 text-accepted" />
        It holds, and may be published
      </>
    );
  }
  return (
    <>
      <CircleAlert aria-hidden className="size-4 text-time" />
      {count(report.reasons.length, 'thing')} to mend
    </>
  );
}

function Publication({report: {publication}, slug}: {report: ProofReport; slug: string}) {
  if (publication === undefined) return null;
  if (publication.kind === 'published' || publication.kind === 'unchanged') {
    const said =
      publication.kind === 'published'
        ? `Published as version ${publication.version}.`
        : 'This very version is published already.';
    return (
      <p className="rounded border border-accepted px-3 py-2">
        {said}{' '}
        <a href={`/exercises/${slug}`} className="text-accent underline underline-offset-2">
          See it as candidates do
        </a>
      </p>
    );
  }
  return (
    <div className="rounded border border-wrong px-3 py-2">
      <p className="font-medium text-wrong">It was not published</p>
      <ul className="list-disc pl-5">
        {publication.sentences.map((sentence) => (
          <li key={sentence} className="[overflow-wrap:anywhere]">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({report: {reasons}, onOpen}: {report: ProofReport; onOpen: (path: string) => void}) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h3 id="reasons" className="font-medium">
        Why it does not hold
      </h3>
      <ul className="divide-y divide-line">
        {reasons.map(({file, key, sentence}) => (
          <li key={`${file} ${key} ${sentence}`} className="py-1.5 [overflow-wrap:anywhere]">
            {file === '' ? null : (
              <button
                type="button"
                onClick={() => onOpen(file)}
                className="min-h-6 rounded text-left font-mono text-sm text-accent underline underline-offset-2"
              >
                {file}
              </button>
            )}
            {key === undefined ? null : <span className="ml-2 font-mono text-sm">{key}</span>}
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the counts of accepted solutions ask of the limits. */
function Limits({report: {limits}, onFactor}: {report: ProofReport; onFactor: (factor: number) => void}) {
  if (limits?.costliest === undefined) return null;
  const {operationsFactor, proposedFactor, costliest} = limits;
  const name = costliest.path.slice('submissions/accepted/'.length);
  return (
    <section aria-labelledby="limits">
      <h3 id="limits" className="font-medium">
        Limits
      </h3>
      <p>
        Accepted solutions use at most {Math.ceil(costliest.share * 100)} % of a limit ({name}, case{' '}
        {costliest.caseId}).{' '}
        {proposedFactor === undefined
          ? 'None needs more than half of operationsMin.'
          : `With an operationsFactor of ${proposedFactor} each has twice what it needs; it is ${operationsFactor}.`}
      </p>
      {proposedFactor === undefined || proposedFactor === operationsFactor ? null : (
        <Button small className="mt-1" onClick={() => onFactor(proposedFactor)}>
          Set operationsFactor to {proposedFactor}
        </Button>
      )}
    </section>
  );
}
