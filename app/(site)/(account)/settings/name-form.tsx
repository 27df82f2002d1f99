'use client';

import {useRouter} from 'next/navigation';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';

/** The name one goes by. */
export function NameForm({name}: {name: string}) {
  const router = useRouter();
  const form = useFormAction(
    ['name'],
    (fields) => sendAccount('PUT', '/api/account/name', fields),
    // The bar shows the name too.
    () => router.refresh(),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <Field label="Name" name="name" defaultValue={name} autoComplete="name" error={form.errorOf('name')} />
      <Button type="submit" disabled={form.disabled}>
        Save the name
      </Button>
      <FormMessage good message={form.done ? 'The name is saved.' : undefined} />
    </form>
  );
}
