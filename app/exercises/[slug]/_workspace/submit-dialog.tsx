/** Submitting needs an account: says so before, and asks once more after. Nothing is sent by itself. */
import Link from 'next/link';
import {Dialog} from 'radix-ui';
import type {ReactNode} from 'react';
import {Button, buttonClass} from '../../../_components/button';

type FrameProps = {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Frame({title, text, onClose, children}: FrameProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#000]/40" />
        <Dialog.Content className="fixed top-1/2 left-1/2 z-50 max-h-[95dvh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded border border-line bg-raised p-5 shadow-float">
          <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
          <Dialog.Description className="mt-1 text-ink-soft">{text}</Dialog.Description>
          <div className="mt-4 flex flex-wrap gap-2">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
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
      <Link href={path} className={buttonClass('primary')}>
        Sign in
      </Link>
      <Link href={path.replace('/sign-in', '/sign-up')} className={buttonClass('secondary')}>
        Create an account
      </Link>
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
