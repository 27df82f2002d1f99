'use client';

import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../_components/button';
import {FormMessage} from '../../_components/form-message';
import {useFormAction} from '../(account)/use-form-action';

const choices = [
  {value: 'open', title: 'Anyone', note: 'By e-mail and password, or a provider that is set up.'},
  {
    value: 'invitation',
    title: 'Whoever has an invitation',
    note: 'A link that you make here, for one account.',
  },
  {value: 'closed', title: 'Nobody', note: 'Invitations open no account either.'},
] as const;

/** In force at once; accounts that are there stay as they are. */
export function SignUpModeForm({first}: {first: (typeof choices)[number]['value']}) {
  const form = useFormAction(['mode'], (fields) => sendAccount('PUT', '/api/admin/sign-up', fields));
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <FormMessage message={form.message} />
      <fieldset className="space-y-3">
        <legend className="sr-only">Who may open an account</legend>
        {choices.map(({value, title, note}) => (
          <label key={value} className="flex items-start gap-3">
            <input
              type="radio"
              name="mode"
              value={value}
              defaultChecked={value === first}
              className="mt-1.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{title}</span>
              <span className="block text-sm text-ink-soft">{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" look="primary" disabled={form.disabled}>
        {form.busy ? 'Saving' : 'Save'}
      </Button>
      <FormMessage good message={form.done ? 'Saved. It holds from now on.' : undefined} />
    </form>
  );
}
