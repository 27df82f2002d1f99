'use client';

import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../../_components/button';
import {Field} from '../../../../_components/field';
import {FormMessage} from '../../../../_components/form-message';
import {useFormAction} from '../../../(account)/use-form-action';

type Made = {readonly name: string; readonly path: string; readonly expiresAt: string};

/** Shows the link that it makes, which the server cannot show again. */
export function ResetLinkForm({email}: {email: string}) {
  const [made, setMade] = useState<Made>();
  const form = useFormAction([], async () => {
    setMade(undefined);
    const answer = await sendAccount<Made>('POST', '/api/admin/reset-links', {email});
    if (answer.ok) setMade(answer.value);
    return answer;
  });
  return (
    <>
      <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
        <FormMessage message={form.message} />
        <Button type="submit" disabled={form.disabled}>
          {form.busy ? 'Making the link' : 'Make the link'}
        </Button>
      </form>
      <div role="status" className="mt-6">
        {made === undefined ? null : (
          <Field
            label={`Link for ${made.name}`}
            hint={`It works once, until ${new Date(made.expiresAt).toLocaleString()}, and is not shown again.`}
            value={new URL(made.path, location.origin).href}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
    </>
  );
}
