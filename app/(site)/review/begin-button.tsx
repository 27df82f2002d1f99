'use client';

import {type ReactNode, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button, type ButtonLook} from '../../_components/button';
import {FormMessage} from '../../_components/form-message';

type Props = {
  readonly slug: string;
  readonly look?: ButtonLook;
  readonly label?: string;
  readonly children: ReactNode;
};

/** Begins a review and goes to its exercise, loaded anew so that the editor starts with what the server has. */
export function BeginButton({slug, look = 'secondary', label, children}: Props) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const begin = async () => {
    setBusy(true);
    const begun = await sendAccount('POST', `/api/reviews/${slug}`, {});
    if (begun.ok) return location.assign(`/exercises/${slug}`);
    setMessage(begun.error.message);
    setBusy(false);
  };
  return (
    <>
      <Button
        small={look === 'secondary'}
        look={look}
        aria-label={label}
        disabled={busy}
        onClick={() => void begin()}
      >
        {children}
      </Button>
      <FormMessage message={message} />
    </>
  );
}
