'use client';

/** Deletes an account, once what goes with it was read and the deletion confirmed in a field. */
import {type ReactNode, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../_components/button';
import {FormMessage} from '../../_components/form-message';
import {useFormAction} from './use-form-action';

type Props<Name extends string> = {
  readonly request: readonly [method: 'POST' | 'DELETE', path: `/api/${string}`];
  /** Where to go when it is done. */
  readonly next: string;
  /** What is deleted with the account, and what stays. */
  readonly children: ReactNode;
  /** The field that confirms it, by its name. */
  readonly confirmation: Name;
  readonly field: (error: string | undefined) => ReactNode;
};

export function DeletionForm<Name extends string>({
  request: [method, path],
  next,
  children,
  confirmation,
  field,
}: Props<Name>) {
  const [asked, setAsked] = useState(false);
  const form = useFormAction(
    [confirmation],
    (fields) => sendAccount(method, path, fields),
    () => location.assign(next),
  );
  if (!asked) {
    return (
      <Button look="danger" onClick={() => setAsked(true)}>
        Delete the account
      </Button>
    );
  }
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <p>{children}</p>
      <FormMessage message={form.message} />
      {field(form.errorOf(confirmation))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="danger" disabled={form.disabled || form.done}>
          Delete it for good
        </Button>
        <Button look="quiet" onClick={() => setAsked(false)}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
