/** Two texts of one file: the author decides, and nothing was overwritten before. */
import {Button} from '../../../../_components/button';
import {ScrollBox} from '../../../../_components/scroll-box';
import type {FileState} from './draft-session';

type Props = {
  readonly file: FileState;
  readonly onKeepMine: () => void;
  readonly onTakeStored: () => void;
};

export function ConflictNotice({file: {path, stored}, onKeepMine, onTakeStored}: Props) {
  return (
    <div role="alert" className="shrink-0 space-y-2 border-b border-wrong bg-panel p-3">
      <p className="font-medium">
        {stored === null
          ? `Somebody deleted ${path} while you were writing it.`
          : `Somebody else saved another text of ${path} while you were writing it.`}{' '}
        Nothing was overwritten; saving it waits for you.
      </p>
      {stored ? (
        <details>
          <summary className="w-fit rounded">The saved text</summary>
          <ScrollBox
            label="The saved text"
            className="max-h-60 overflow-auto rounded border border-line bg-sunken p-2"
          >
            <pre className="text-sm whitespace-pre-wrap">{stored.text}</pre>
          </ScrollBox>
        </details>
      ) : null}
      <Button small look="primary" onClick={onKeepMine}>
        Keep what I typed
      </Button>{' '}
      <Button small onClick={onTakeStored}>
        {stored === null ? 'Let it be deleted' : 'Take the saved text'}
      </Button>
    </div>
  );
}
