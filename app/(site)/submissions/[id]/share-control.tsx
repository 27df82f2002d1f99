'use client';

/** Shares a submission by a link, and takes the link back. */
import {Copy, Link2, Link2Off} from 'lucide-react';
import {useEffect, useId, useState} from 'react';
import {Button} from '../../../_components/button';

type Props = {readonly id: string; readonly initial: string | undefined};

const unreachable = 'The server could not be reached. Try again in a moment.';

export function ShareControl({id, initial}: Props) {
  const field = useId();
  const [token, setToken] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  // The server does not know by which name it is reached.
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);

  const ask = async (method: 'PUT' | 'DELETE') => {
    if (busy) return;
    setBusy(true);
    setMessage('');
    try {
      const response = await fetch(`/api/submissions/${encodeURIComponent(id)}/share`, {
        method,
        headers: {'content-type': 'application/json'},
        body: '{}',
      });
      const answer = (await response.json()) as {token?: string; error?: {message: string}};
      if (!response.ok) setMessage(answer.error?.message ?? unreachable);
      else {
        setToken(answer.token);
        setMessage(
          answer.token === undefined
            ? 'The link leads nowhere now.'
            : 'Whoever has the link can read the verdict, and the code if they ask for it.',
        );
      }
    } catch {
      setMessage(unreachable);
    }
    setBusy(false);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${origin}/shared/${token}`);
      setMessage('The link is copied.');
    } catch {
      setMessage('This browser does not let the page copy; copy the link by hand.');
    }
  };

  return (
    <div className="flex flex-wrap items-end gap-2">
      {token === undefined ? (
        <Button small aria-disabled={busy} onClick={() => void ask('PUT')}>
          <Link2 aria-hidden className="size-4" />
          Share by a link
        </Button>
      ) : (
        <>
          <div className="min-w-0 flex-1 basis-64">
            <label htmlFor={field} className="block text-sm text-ink-soft">
              Link to this submission
            </label>
            <input
              id={field}
              readOnly
              value={`${origin}/shared/${token}`}
              onFocus={(event) => event.target.select()}
              className="block h-8 w-full rounded border border-line-strong bg-panel px-2 text-sm"
            />
          </div>
          <Button small onClick={() => void copy()}>
            <Copy aria-hidden className="size-4" />
            Copy
          </Button>
          <Button small look="danger" aria-disabled={busy} onClick={() => void ask('DELETE')}>
            <Link2Off aria-hidden className="size-4" />
            Take the link back
          </Button>
        </>
      )}
      <p role="status" className="basis-full text-sm text-ink-soft">
        {message}
      </p>
    </div>
  );
}
