'use client';

/** What belongs to the account: taken along as one archive, or deleted for good. */
import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import type {Refusal} from '#lib/base/result';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';
import {ProofField} from './proof-field';

export function ExportButton() {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const fetchArchive = async () => {
    setBusy(true);
    setMessage(undefined);
    try {
      const response = await fetch('/api/account/export', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: '{}',
      });
      if (!response.ok) {
        const {error} = (await response.json()) as {error: Refusal};
        setMessage(error.message);
      } else {
        save(await response.blob());
      }
    } catch {
      setMessage('The archive did not arrive. Check the connection and try again.');
    }
    setBusy(false);
  };
  return (
    <div className="space-y-3">
      <p className="text-ink-soft">
        One zip with your code, notes, lists, verdicts, progress and reviews: texts as files, the rest as
        JSON.
      </p>
      <Button disabled={busy} onClick={() => void fetchArchive()}>
        {busy ? 'Making the archive' : 'Download everything'}
      </Button>
      <FormMessage message={message} />
    </div>
  );
}

function save(archive: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(archive);
  link.download = 'whetstone.zip';
  link.click();
  URL.revokeObjectURL(link.href);
}

export function RemovalForm({hasPassword}: {hasPassword: boolean}) {
  const [asked, setAsked] = useState(false);
  const form = useFormAction(
    ['proof'],
    (fields) => sendAccount('POST', '/api/account/removal', fields),
    () => location.assign('/'),
  );
  if (!asked) {
    return (
      <Button look="danger" onClick={() => setAsked(true)}>
        Delete the account
      </Button>
    );
  }
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <p>
        Your code, submissions, notes, lists, progress and reviews are deleted at once and for good. Links
        that you shared end.
      </p>
      <FormMessage message={form.message} />
      <ProofField hasPassword={hasPassword} error={form.errorOf('proof')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="danger" disabled={form.busy || form.done}>
          Delete it for good
        </Button>
        <Button look="quiet" onClick={() => setAsked(false)}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
