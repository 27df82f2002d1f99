'use client';

import {sendAccount, signInHere} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {NewPasswordField} from '../new-password-field';
import {useFormAction} from '../use-form-action';

/** Sets the password that the link is for, and signs in with it. */
export function ResetForm({token}: {token: string}) {
  const form = useFormAction(
    ['next'],
    async ({next}) => {
      const set = await sendAccount<{email: string}>('POST', '/api/account/reset', {token, next});
      return set.ok ? signInHere(set.value.email, next) : set;
    },
    () => location.assign('/exercises'),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <FormMessage message={form.message} />
      <NewPasswordField error={form.errorOf('next')} />
      <Button type="submit" look="primary" disabled={form.disabled || form.done} className="w-full">
        {form.busy || form.done ? 'Setting the password' : 'Set the password'}
      </Button>
    </form>
  );
}
