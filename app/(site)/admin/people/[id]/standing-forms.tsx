'use client';

/** Disabling an account, enabling it again, and its end. */
import {useRouter} from 'next/navigation';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../../_components/button';
import {Field} from '../../../../_components/field';
import {FormMessage} from '../../../../_components/form-message';
import {DeletionForm} from '../../../(account)/deletion-form';
import {useFormAction} from '../../../(account)/use-form-action';

export function DisableForm({id, isDisabled}: {id: string; isDisabled: boolean}) {
  const router = useRouter();
  const form = useFormAction(
    [],
    () => sendAccount('PUT', `/api/admin/accounts/${id}`, {disabled: !isDisabled}),
    () => router.refresh(),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <Button type="submit" disabled={form.disabled}>
        {isDisabled ? 'Enable the account' : 'Disable the account'}
      </Button>
      <FormMessage
        good
        message={form.done ? `The account is ${isDisabled ? 'disabled' : 'enabled'} now.` : undefined}
      />
    </form>
  );
}

export function RemoveForm({id, name}: {id: string; name: string}) {
  return (
    <DeletionForm
      request={['DELETE', `/api/admin/accounts/${id}`]}
      next="/admin/people"
      confirmation="email"
      field={(error) => (
        <Field
          label="E-mail of the account, to confirm"
          name="email"
          type="email"
          autoComplete="off"
          error={error}
          required
        />
      )}
    >
      The code, submissions, notes, lists, progress and reviews of {name} are deleted at once and for good.
      Exercises that {name} published stay, and belong to nobody.
    </DeletionForm>
  );
}
