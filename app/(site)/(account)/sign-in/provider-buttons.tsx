'use client';

import {useState} from 'react';
import {sendAccount, signInAt} from '#lib/auth/browser';
import {ok} from '#lib/base/result';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';

type Props = {
  readonly providers: ReadonlyArray<{readonly id: string; readonly name: string}>;
  readonly next: string;
  /** The token of an invitation, for someone who has no account yet. */
  readonly invitation?: string;
};

/** The ways in besides a password; nothing at all where none is set up. */
export function ProviderButtons({providers, next, invitation}: Props) {
  const [message, setMessage] = useState<string>();
  if (providers.length === 0) return null;
  const leave = async (id: string) => {
    // The browser remembers it while it is away.
    const kept =
      invitation === undefined
        ? ok(undefined)
        : await sendAccount('POST', '/api/account/invitation', {token: invitation});
    const result = kept.ok ? await signInAt(id, next) : kept;
    if (!result.ok) setMessage(result.error.message);
  };
  return (
    <section aria-label="Other ways to sign in" className="mt-6 space-y-2 border-t border-line pt-6">
      <FormMessage message={message} />
      {providers.map((provider) => (
        <Button key={provider.id} className="w-full" onClick={() => void leave(provider.id)}>
          Sign in with {provider.name}
        </Button>
      ))}
    </section>
  );
}
