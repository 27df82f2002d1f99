'use client';

import {type FormEvent, useRef, useState} from 'react';
import {signInHere} from '#lib/auth/browser';
import type {Refusal} from '#lib/base/result';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {signUpAction} from './actions';

const unreachable: Refusal = {
  kind: 'busy',
  message: 'The server could not be reached. Check the connection and try again.',
};

/** Opens an account, signs in with it and goes on to `next`. */
export function SignUpForm({next}: {next: string}) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => String(fields.get(name) ?? '');
    setBusy(true);
    setRefusal(undefined);
    const person = {name: read('name'), email: read('email'), password: read('password')};
    const made = await signUpAction(person).catch(() => ({ok: false, error: unreachable}) as const);
    const result = made.ok ? await signInHere(person.email, person.password) : made;
    if (result.ok) return location.assign(next);
    setRefusal(result.error);
    setBusy(false);
    const field = fieldOf(result.error);
    if (field !== undefined) form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
  };
  const field = fieldOf(refusal);
  const errorOf = (name: string) => (field === name ? refusal?.message : undefined);
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="space-y-4">
      <FormMessage message={field === undefined ? refusal?.message : undefined} />
      <Field label="Name" name="name" autoComplete="name" error={errorOf('name')} required />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        error={errorOf('email')}
        required
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="A sentence you can remember is a good one."
        error={errorOf('password')}
        required
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {busy ? 'Creating the account' : 'Create the account'}
      </Button>
    </form>
  );
}

const fields = ['name', 'email', 'password'];

function fieldOf(refusal: Refusal | undefined): string | undefined {
  return refusal?.kind === 'invalid' ? fields.find((name) => name === refusal.field) : undefined;
}
