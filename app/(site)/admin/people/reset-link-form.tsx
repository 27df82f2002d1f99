'use client';

import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../../(account)/use-form-action';

type Made = {readonly name: string; readonly path: string; readonly expiresAt: string};

/** Asks for an e-mail address and shows the link, which the server cannot show again. */
export function ResetLinkForm() {
  const [made, setMade] = useState<Made>();
  const form = useFormAction(['email'], async (fields) => {
    setMade(undefined);
    const answer = await sendAccount<Made>('POST', '/api/admin/reset-links', fields);
    if (answer.ok) setMade(answer.value);
    return answer;
  });
  return (
    <>
      <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
        <FormMessage message={form.message} />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="off"
          error={form.errorOf('email')}
          required
        />
        <Button type="submit" look="primary" disabled={form.busy}>
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
