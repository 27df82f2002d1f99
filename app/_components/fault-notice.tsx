'use client';

import {useEffect} from 'react';
import {Button} from './button';
import {ProblemNotice} from './problem-notice';

export type FaultProps = {error: Error & {digest?: string}; reset: () => void};

/** Something of ours broke. The digest is what finds it in the server's log. */
export function FaultNotice({error, reset}: FaultProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <ProblemNotice title="This page could not be shown">
      <p>
        Something broke on our side. Your submissions and saved code are safe. Try again; if it keeps
        happening, tell whoever runs this site
        {error.digest === undefined ? '.' : ' and give them the number below.'}
      </p>
      {error.digest === undefined ? null : (
        <p className="text-sm text-ink-soft">
          Number: <code>{error.digest}</code>
        </p>
      )}
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
    </ProblemNotice>
  );
}
