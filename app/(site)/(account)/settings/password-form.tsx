'use client';

import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {PasswordField} from '../../../_components/password-field';
import {NewPasswordField} from '../new-password-field';
import {useFormAction} from '../use-form-action';

/** Another password, for who knows the current one. */
export function PasswordForm() {
  const form = useFormAction(
    ['current', 'next'],
    (fields) => sendAccount('PUT', '/api/account/password', fields),
    (element) => element.reset(),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        error={form.errorOf('current')}
      />
      <NewPasswordField error={form.errorOf('next')} />
      <Button type="submit" disabled={form.disabled}>
        Change the password
      </Button>
      <FormMessage good message={form.done ? 'The password is changed.' : undefined} />
    </form>
  );
}
