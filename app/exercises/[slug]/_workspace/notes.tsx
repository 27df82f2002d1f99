/** What one writes down about an exercise: Markdown, saved as it is typed, and how it reads. */
import {useEffect, useState, useSyncExternalStore} from 'react';
import type {NoteView} from '#lib/notes/note-view';
import {Button} from '../../../_components/button';
import {Prose} from '../../../_components/prose';
import {ConflictDialog} from './conflict-dialog';
import {createNoteSession} from './note-session';
import {SaveMark} from './save-mark';
import {SaveNotice} from './save-notice';

type Props = {
  readonly slug: string;
  readonly viewerId: string | null;
  readonly stored: NoteView | undefined;
  readonly signInPath: string;
};

export function Notes({slug, viewerId, stored, signInPath}: Props) {
  const [session] = useState(() => createNoteSession({slug, viewerId, stored}));
  const {text, save, replaced, typedSignedOut} = useSyncExternalStore(
    session.subscribe,
    session.view,
    session.view,
  );
  const [reading, setReading] = useState(false);
  useEffect(() => session.open(), [session]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 className="text-xl font-semibold">Notes</h2>
        <Button
          small
          aria-pressed={reading}
          className="aria-pressed:bg-sunken"
          onClick={() => setReading(!reading)}
        >
          {reading ? 'Write' : 'Preview'}
        </Button>
        <span className="ml-auto">
          <SaveMark save={save} />
        </span>
      </div>
      <SaveNotice what="note" save={save} signInPath={signInPath} onRetry={session.retry} />
      {replaced === undefined ? null : (
        <p
          role="status"
          className="mb-2 flex flex-wrap items-center gap-2 rounded border border-line px-3 py-1.5 text-sm"
        >
          <span className="min-w-0 flex-1 basis-48">{replaced.reason}</span>
          <Button small onClick={session.undoReplace}>
            Undo
          </Button>
          <Button small look="quiet" onClick={session.dismissReplace}>
            Dismiss
          </Button>
        </p>
      )}
      {reading ? (
        <Preview text={text} />
      ) : (
        <textarea
          aria-label="Your note, in Markdown"
          value={text}
          onChange={(event) => session.type(event.target.value)}
          placeholder="What was the idea? What will you look for next time?"
          className="block min-h-48 w-full flex-1 resize-none rounded border border-line-strong bg-raised px-3 py-2 leading-6 stacked:min-h-[50dvh]"
        />
      )}
      {save.kind === 'conflict' ? (
        <ConflictDialog
          what="note"
          mine={text}
          stored={save.stored}
          typedSignedOut={typedSignedOut}
          onKeepMine={session.keepMine}
          onTakeStored={session.takeStored}
        />
      ) : null}
    </div>
  );
}

function Preview({text}: {text: string}) {
  const [html, setHtml] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    import('./note-markdown').then(
      ({noteToHtml}) => gone || setHtml(noteToHtml(text)),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [text]);
  if (text.trim() === '') return <p className="text-ink-soft">There is nothing in this note yet.</p>;
  if (failed)
    return <p role="alert">The preview could not be loaded. Your note is kept; try again in a moment.</p>;
  return html === undefined ? <p className="text-ink-soft">Loading the preview …</p> : <Prose html={html} />;
}
