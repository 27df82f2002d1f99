'use client';

import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';
import {changeNameAction} from './actions';

/** The name one goes by. */
export function NameForm({name}: {name: string}) {
  const form = useFormAction(['name'], changeNameAction);
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <Field label="Name" name="name" defaultValue={name} autoComplete="name" error={form.errorOf('name')} />
      <Button type="submit" disabled={form.busy}>
        Save the name
      </Button>
      <FormMessage good message={form.done ? 'The name is saved.' : undefined} />
    </form>
  );
}
