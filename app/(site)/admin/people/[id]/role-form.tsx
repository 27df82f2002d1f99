'use client';

import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../../_components/button';
import {FormMessage} from '../../../../_components/form-message';
import {useFormAction} from '../../../(account)/use-form-action';

type Changed = {readonly name: string; readonly role: string};

const choices = [
  {value: 'candidate', title: 'Candidate: practises'},
  {value: 'instructor', title: 'Instructor: also writes exercises'},
  {value: 'administrator', title: 'Administrator: may do everything'},
];

/** Changes what an account may do. */
export function RoleForm({email, role}: {email: string; role: string}) {
  const id = useId();
  const [changed, setChanged] = useState<Changed>();
  const form = useFormAction(['role'], async (fields) => {
    setChanged(undefined);
    const answer = await sendAccount<Changed>('PUT', '/api/admin/roles', {...fields, email});
    if (answer.ok) setChanged(answer.value);
    return answer;
  });
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-4">
      <FormMessage message={form.message} />
      <div>
        <label htmlFor={`${id}-role`} className="block font-medium">
          Role
        </label>
        <select
          id={`${id}-role`}
          name="role"
          defaultValue={role}
          className="mt-1 block h-10 w-full rounded border border-line-strong bg-panel px-2"
        >
          {choices.map(({value, title}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" disabled={form.disabled}>
        {form.busy ? 'Changing the role' : 'Change the role'}
      </Button>
      <FormMessage good message={changed && `${changed.name} is now ${changed.role}.`} />
    </form>
  );
}
