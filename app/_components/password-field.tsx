'use client';

import {type ComponentProps, useEffect, useRef, useState} from 'react';
import {Field} from './field';

/** A field for a password that can be shown while it is typed. It is hidden again when its form is sent. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type' | 'after' | 'ref'>) {
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    // What a browser sees as text it may keep and offer again.
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);
  return (
    <Field
      {...props}
      ref={input}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      after={
        <button
          type="button"
          onClick={() => setShown(!shown)}
          className="absolute inset-y-px right-px rounded bg-panel px-3 text-sm text-accent hover:underline"
        >
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> the {props.label.toLowerCase()}</span>
        </button>
      }
    />
  );
}
