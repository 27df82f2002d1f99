import {Check, CloudOff, HardDrive, LoaderCircle, TriangleAlert} from 'lucide-react';
import type {SessionView} from './code-session';

type Look = {
  readonly Icon: typeof Check;
  readonly word: string;
  readonly colour: string;
  readonly more: string;
};

const looks: Record<SessionView['save']['kind'], Look> = {
  clean: {Icon: Check, word: 'Saved', colour: 'text-ink-soft', more: 'Your code is saved on the server.'},
  dirty: {Icon: LoaderCircle, word: 'Saving', colour: 'text-ink-soft', more: 'Saved as soon as you pause.'},
  saving: {Icon: LoaderCircle, word: 'Saving', colour: 'text-ink-soft', more: 'On its way to the server.'},
  waiting: {
    Icon: CloudOff,
    word: 'Kept here',
    colour: 'text-time',
    more: 'The server cannot be reached. Your code is kept in this browser and is sent again by itself.',
  },
  conflict: {
    Icon: TriangleAlert,
    word: 'Two versions',
    colour: 'text-time',
    more: 'This code was also changed elsewhere. Choose which one to keep.',
  },
  refused: {Icon: TriangleAlert, word: 'Not saved', colour: 'text-wrong', more: ''},
  kept: {
    Icon: HardDrive,
    word: 'Kept here',
    colour: 'text-ink-soft',
    more: 'Your code is kept in this browser. Sign in to keep it on the server.',
  },
  lost: {
    Icon: TriangleAlert,
    word: 'Not kept',
    colour: 'text-wrong',
    more: 'This browser refuses to keep anything. Sign in to keep your code.',
  },
};

/** What is saved, and where. The word is always there; its place never moves what is beside it. */
export function SaveMark({save, onRetry}: {save: SessionView['save']; onRetry: () => void}) {
  const look = looks[save.kind];
  const more = save.kind === 'refused' ? save.message : look.more;
  const content = (
    <>
      <look.Icon aria-hidden className="size-4" />
      {look.word}
    </>
  );
  const className = `inline-flex items-center justify-end gap-1.5 rounded px-2 text-sm whitespace-nowrap ${look.colour}`;
  if (save.kind === 'waiting' || save.kind === 'refused') {
    return (
      <button type="button" title={`${more} Press to try again now.`} className={className} onClick={onRetry}>
        {content}
      </button>
    );
  }
  return (
    <span title={more} data-save={save.kind} className={className}>
      {content}
    </span>
  );
}
