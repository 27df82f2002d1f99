import {Check, CloudOff, HardDrive, LoaderCircle, TriangleAlert} from 'lucide-react';
import type {SessionView} from './code-session';

type Look = {
  readonly Icon: typeof Check;
  readonly word: string;
  readonly colour: string;
  readonly more: string;
};

const here = 'Saved in this browser';

const looks: Record<SessionView['save']['kind'], Look> = {
  clean: {Icon: Check, word: 'Saved', colour: 'text-ink-soft', more: 'Saved on the server.'},
  dirty: {Icon: LoaderCircle, word: 'Saving', colour: 'text-ink-soft', more: 'Saved as soon as you pause.'},
  saving: {Icon: LoaderCircle, word: 'Saving', colour: 'text-ink-soft', more: 'On its way to the server.'},
  waiting: {
    Icon: CloudOff,
    word: here,
    colour: 'text-time',
    more: 'The server does not have the latest yet. It is sent again by itself.',
  },
  conflict: {
    Icon: TriangleAlert,
    word: 'Two versions',
    colour: 'text-time',
    more: 'There are two versions. Choose which one to keep.',
  },
  refused: {
    Icon: TriangleAlert,
    word: here,
    colour: 'text-wrong',
    more: 'The server did not take it.',
  },
  kept: {
    Icon: HardDrive,
    word: here,
    colour: 'text-ink-soft',
    more: 'Sign in to keep it on the server as well.',
  },
  out: {Icon: HardDrive, word: here, colour: 'text-time', more: 'Sign in to save it to your account.'},
  other: {Icon: HardDrive, word: here, colour: 'text-time', more: 'Another account is signed in now.'},
  handed: {
    Icon: HardDrive,
    word: 'Now in your account',
    colour: 'text-time',
    more: 'You signed in in another tab, and your account took it over.',
  },
  lost: {
    Icon: TriangleAlert,
    word: 'Not saved',
    colour: 'text-wrong',
    more: 'This browser refuses to keep anything.',
  },
};

/** What is saved, and where. The word is always there; its place never moves what is beside it. */
export function SaveMark({save}: {save: SessionView['save']}) {
  const look = looks[save.kind];
  return (
    <span
      title={look.more}
      data-save={save.kind}
      className={`inline-flex min-w-0 items-center justify-end gap-1.5 rounded px-2 text-sm ${look.colour}`}
    >
      <look.Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 leading-tight">{look.word}</span>
    </span>
  );
}
