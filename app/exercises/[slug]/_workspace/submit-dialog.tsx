/** Submitting needs an account: says so before, and asks once more after. Nothing is sent by itself. */

import {Dialog} from 'radix-ui';
import type {ReactNode} from 'react';
import {Button, buttonClass} from '../../../_components/button';
import {DialogWindow} from '../../../_components/dialog-window';
import {PageLink} from '../../../_components/page-link';

type FrameProps = {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Frame({title, text, onClose, children}: FrameProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <DialogWindow
        title={title}
        text={text}
        className="max-h-[95dvh] w-[min(28rem,calc(100vw-2rem))] overflow-y-auto p-5"
      >
        <div className="mt-4 flex flex-wrap gap-2">{children}</div>
      </DialogWindow>
    </Dialog.Root>
  );
}

/** Pressed Submit while signed out. `path` is the sign-in page that leads back here. */
export function SignInToSubmit({path, onClose}: {path: string; onClose: () => void}) {
  return (
    <Frame
      title="Sign in to submit"
      text="A verdict is kept with your account. Your code stays in this browser; you come back to it and can submit it then."
      onClose={onClose}
    >
      <PageLink href={path} className={buttonClass('primary')}>
        Sign in
      </PageLink>
      <PageLink href={path.replace('/sign-in', '/sign-up')} className={buttonClass('secondary')}>
        Create an account
      </PageLink>
      <Button look="quiet" onClick={onClose}>
        Not now
      </Button>
    </Frame>
  );
}

/** Back from signing in: the code is there, and one press submits it. */
export function ConfirmSubmit(props: {name: string; onSubmit: () => void; onClose: () => void}) {
  return (
    <Frame
      title="Submit your code now?"
      text={`You are signed in as ${props.name}. The code in the editor is submitted as you see it.`}
      onClose={props.onClose}
    >
      <Button
        look="primary"
        onClick={() => {
          props.onClose();
          props.onSubmit();
        }}
      >
        Submit
      </Button>
      <Button onClick={props.onClose}>Not yet</Button>
    </Frame>
  );
}
