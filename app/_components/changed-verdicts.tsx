'use client';

/** Which of a person's verdicts rejudging changed, until they say that they have read it. */
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {Button} from './button';
import {PageLink} from './page-link';

export type ChangedVerdictView = {
  readonly submissionId: string;
  readonly title: string;
  readonly from: Verdict;
  readonly to: Verdict;
};

export function ChangedVerdicts({changed}: {changed: readonly ChangedVerdictView[]}) {
  const [isRead, setRead] = useState(false);
  if (changed.length === 0 || isRead) return null;
  return (
    <section
      aria-label="Changed verdicts"
      className="mb-6 rounded border border-line-strong bg-panel px-4 py-3"
    >
      <p className="font-medium">
        {count(changed.length, 'of your verdicts was', 'of your verdicts were')} changed: the exercise has a
        new version, and your code was graded again.
      </p>
      <ul className="my-2">
        {changed.map(({submissionId, title, from, to}) => (
          <li key={submissionId}>
            <PageLink
              href={`/submissions/${submissionId}`}
              className="inline-block min-h-6 rounded text-accent underline underline-offset-2"
            >
              {title}
            </PageLink>
            : {verdictTitles[from]} is now {verdictTitles[to]}
          </li>
        ))}
      </ul>
      <Button
        small
        onClick={() => {
          setRead(true);
          void sendAccount('DELETE', '/api/submissions/changed', {});
        }}
      >
        Got it
      </Button>
    </section>
  );
}
