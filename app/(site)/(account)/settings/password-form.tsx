'use client';

import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';
import {changePasswordAction} from './actions';

/** Another password, for who knows the present one. */
export function PasswordForm() {
  const form = useFormAction(['current', 'next'], changePasswordAction, (element) => element.reset());
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <Field
        label="Present password"
        name="current"
        type="password"
        autoComplete="current-password"
        error={form.errorOf('current')}
      />
      <Field
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        error={form.errorOf('next')}
      />
      <Button type="submit" disabled={form.busy}>
        Change the password
      </Button>
      <FormMessage good message={form.done ? 'The password is changed.' : undefined} />
    </form>
  );
}
