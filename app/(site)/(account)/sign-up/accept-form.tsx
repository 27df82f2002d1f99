'use client';

import {type InvitedRole, raisesRole} from '#lib/access/role';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';

type Props = {readonly token: string; readonly role: InvitedRole; readonly name: string};

/** For someone who is signed in: an invitation makes an instructor of the account; one for a candidate gives it nothing. */
export function AcceptForm({token, role, name}: Props) {
  const form = useFormAction(
    [],
    () => sendAccount('POST', '/api/account/invitation', {token}),
    () => location.assign('/instructor'),
  );
  if (!raisesRole(role)) {
    return (
      <p>
        You are signed in as {name} and have an account already. The invitation opens a new one: pass the link
        on, or sign out first.
      </p>
    );
  }
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <p>
        You are signed in as {name}. The invitation makes an instructor of this account, who writes exercises.
      </p>
      <FormMessage message={form.message} />
      <Button type="submit" look="primary" disabled={form.disabled || form.done}>
        Become an instructor
      </Button>
    </form>
  );
}
