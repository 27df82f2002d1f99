'use client';

import {useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';

/** Makes a page about one's progress public, and takes it back. */
export function ProfileForm({first}: {first: string | null}) {
  const [key, setKey] = useState(first);
  const [message, setMessage] = useState<string>();
  const publish = async () => {
    const sent = await sendAccount<{key: string}>('POST', '/api/profile', {});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (sent.ok) setKey(sent.value.key);
  };
  const hide = async () => {
    const sent = await sendAccount('DELETE', '/api/profile', {});
    setMessage(sent.ok ? undefined : sent.error.message);
    if (sent.ok) setKey(null);
  };
  return (
    <div className="space-y-3">
      <p className="text-ink-soft">
        Shows your name, topics, days and what you have solved; no code. Whoever has the address can read it.
      </p>
      {key === null ? (
        <Button onClick={() => void publish()}>Make it public</Button>
      ) : (
        <>
          <Field
            label="Address of your profile"
            value={`/people/${key}`}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={() => void hide()}>Take it back</Button>
        </>
      )}
      <FormMessage message={message} />
    </div>
  );
}
