'use client';

import {type FormEvent, useState} from 'react';
import {signInHere} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useHydrated} from '../../../_components/hydrated';
import {PasswordField} from '../../../_components/password-field';

/** Signs in and goes on to `next`, with a full load so that every part of the page knows who is there. */
export function SignInForm({next, trouble}: {next: string; trouble: string | undefined}) {
  const [message, setMessage] = useState(trouble);
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setMessage(undefined);
    const result = await signInHere(String(fields.get('email')), String(fields.get('password')));
    if (result.ok) return location.assign(next);
    setMessage(result.error.message);
    setBusy(false);
  };
  return (
    <form method="post" onSubmit={submit} className="space-y-4">
      <FormMessage message={message} />
      <Field label="E-mail" name="email" type="email" autoComplete="email" required />
      <PasswordField label="Password" name="password" autoComplete="current-password" required />
      <Button type="submit" look="primary" disabled={busy || !hydrated} className="w-full">
        {busy ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
