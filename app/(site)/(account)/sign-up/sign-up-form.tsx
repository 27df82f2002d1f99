'use client';

import {passwordRule, sendAccount, signInHere} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {PasswordField} from '../../../_components/password-field';
import {useFormAction} from '../use-form-action';

/** Opens an account, signs in with it and goes on to `next`. */
export function SignUpForm({next, invitation}: {next: string; invitation: string | undefined}) {
  const form = useFormAction(
    ['name', 'email', 'password'],
    async (person) => {
      const made = await sendAccount('POST', '/api/account', {...person, invitation});
      return made.ok ? signInHere(person.email, person.password) : made;
    },
    () => location.assign(next),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <FormMessage message={form.message} />
      <Field label="Name" name="name" autoComplete="name" error={form.errorOf('name')} required />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        error={form.errorOf('email')}
        required
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint={`${passwordRule} A sentence you can remember is a good one.`}
        error={form.errorOf('password')}
        required
      />
      <Button type="submit" look="primary" disabled={form.disabled || form.done} className="w-full">
        {form.busy || form.done ? 'Creating the account' : 'Create the account'}
      </Button>
    </form>
  );
}
