'use client';

import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../../(account)/use-form-action';

type Changed = {readonly name: string; readonly role: string};

const choices = [
  {value: 'candidate', title: 'Candidate: practises'},
  {value: 'instructor', title: 'Instructor: also writes exercises'},
  {value: 'administrator', title: 'Administrator: may do everything'},
];

/** Changes what an account may do. */
export function RoleForm() {
  const id = useId();
  const [changed, setChanged] = useState<Changed>();
  const form = useFormAction(['email', 'role'], async (fields) => {
    setChanged(undefined);
    const answer = await sendAccount<Changed>('PUT', '/api/admin/roles', fields);
    if (answer.ok) setChanged(answer.value);
    return answer;
  });
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <FormMessage message={form.message} />
      <Field
        label="E-mail of the account"
        name="email"
        type="email"
        autoComplete="off"
        error={form.errorOf('email')}
        required
      />
      <div>
        <label htmlFor={`${id}-role`} className="block font-medium">
          Role
        </label>
        <select
          id={`${id}-role`}
          name="role"
          defaultValue="instructor"
          className="mt-1 block h-10 w-full rounded border border-line-strong bg-panel px-2"
        >
          {choices.map(({value, title}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" look="primary" disabled={form.busy}>
        {form.busy ? 'Changing the role' : 'Change the role'}
      </Button>
      <FormMessage good message={changed && `${changed.name} is now ${changed.role}.`} />
    </form>
  );
}
