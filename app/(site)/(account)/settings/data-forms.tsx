'use client';

/** What belongs to the account: taken along as one archive, or deleted for good. */
import {useState} from 'react';
import type {Refusal} from '#lib/base/result';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {DeletionForm} from '../deletion-form';
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
  return (
    <DeletionForm
      request={['POST', '/api/account/removal']}
      next="/"
      confirmation="proof"
      field={(error) => <ProofField hasPassword={hasPassword} error={error} />}
    >
      Your code, submissions, notes, lists, progress and reviews are deleted at once and for good. Links that
      you shared end.
    </DeletionForm>
  );
}
