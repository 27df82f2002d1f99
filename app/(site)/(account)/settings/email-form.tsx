'use client';

import {useRouter} from 'next/navigation';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {useFormAction} from '../use-form-action';
import {ProofField} from './proof-field';

type Props = {readonly email: string; readonly hasPassword: boolean};

/** The address one signs in with. */
export function EmailForm({email, hasPassword}: Props) {
  const router = useRouter();
  const form = useFormAction(
    ['email', 'proof'],
    (fields) => sendAccount('PUT', '/api/account/email', fields),
    () => router.refresh(),
  );
  return (
    <form method="post" noValidate onSubmit={form.submit} className="space-y-3">
      <FormMessage message={form.message} />
      <Field
        label="E-mail"
        name="email"
        type="email"
        defaultValue={email}
        autoComplete="email"
        error={form.errorOf('email')}
      />
      <ProofField hasPassword={hasPassword} error={form.errorOf('proof')} />
      <Button type="submit" disabled={form.disabled}>
        Change the address
      </Button>
      <FormMessage good message={form.done ? 'The address is changed.' : undefined} />
    </form>
  );
}
