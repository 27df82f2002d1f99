'use client';

import {useState} from 'react';
import {signInAt} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {FormMessage} from '../../../_components/form-message';

type Props = {
  readonly providers: ReadonlyArray<{readonly id: string; readonly name: string}>;
  readonly next: string;
};

/** The ways in besides a password; nothing at all where none is set up. */
export function ProviderButtons({providers, next}: Props) {
  const [message, setMessage] = useState<string>();
  if (providers.length === 0) return null;
  const leave = async (id: string) => {
    const result = await signInAt(id, next);
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
