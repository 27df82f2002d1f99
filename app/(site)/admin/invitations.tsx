'use client';

import {useRouter} from 'next/navigation';
import {useState} from 'react';
import {roleNoun} from '#lib/access/role';
import {sendAccount} from '#lib/auth/browser';
import type {InvitationView} from '#lib/auth/invitation-view';
import {Button} from '../../_components/button';
import {Field} from '../../_components/field';
import {FormMessage} from '../../_components/form-message';
import {LocalTime, useLocalTime} from '../../_components/local-time';
import {useFormAction} from '../(account)/use-form-action';

type Made = {readonly role: string; readonly path: string; readonly expiresAt: string};

/** Makes links, each shown once, and lists those that nobody has used. */
export function Invitations({open}: {open: readonly InvitationView[]}) {
  const router = useRouter();
  const written = useLocalTime();
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<string>();
  const form = useFormAction(['role'], async (fields) => {
    setMade(undefined);
    const answer = await sendAccount<Made>('POST', '/api/admin/invitations', fields);
    if (answer.ok) {
      setMade(answer.value);
      router.refresh();
    }
    return answer;
  });
  const withdraw = async (id: string) => {
    const answer = await sendAccount('DELETE', `/api/admin/invitations/${id}`, {});
    setProblem(answer.ok ? undefined : answer.error.message);
    router.refresh();
  };
  return (
    <div className="space-y-4">
      <p className="text-ink-soft">
        Whoever has the link opens one account with it. Someone who has an account already becomes an
        instructor by the link for one.
      </p>
      <form method="post" noValidate onSubmit={form.submit} className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="role" className="block font-medium">
            Invite
          </label>
          <select
            id="role"
            name="role"
            className="mt-1 block h-10 rounded border border-line-strong bg-panel px-2"
          >
            <option value="candidate">a candidate</option>
            <option value="instructor">an instructor</option>
          </select>
        </div>
        <Button type="submit" look="primary" disabled={form.disabled}>
          {form.busy ? 'Making the link' : 'Make the link'}
        </Button>
      </form>
      <FormMessage message={form.message ?? form.errorOf('role')} />
      <div role="status">
        {made === undefined ? null : (
          <Field
            label={`Invitation for ${roleNoun(made.role)}`}
            hint={`It works once, until ${written(made.expiresAt)}, and is not shown again.`}
            value={new URL(made.path, location.origin).href}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      <h3 className="font-medium">Not used yet</h3>
      <FormMessage message={problem} />
      {open.length === 0 ? (
        <p className="text-ink-soft">None.</p>
      ) : (
        <ul className="border-t border-line">
          {open.map(({id, role, expiresAt, madeBy}) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <span className="min-w-0 flex-1 basis-52">
                <span className="font-medium">For {roleNoun(role)}</span>{' '}
                <span className="text-sm text-ink-soft">
                  by {madeBy}, until <LocalTime iso={expiresAt} />
                </span>
              </span>
              <Button small onClick={() => void withdraw(id)}>
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
