import {Undo2, X} from 'lucide-react';
import {Button} from '../../../_components/button';
import {IconButton} from '../../../_components/icon-button';

type Props = {readonly reason: string; readonly onUndo: () => void; readonly onDismiss: () => void};

/** Says that the code was replaced, and takes it back. Floats over the editor, so that no line moves. */
export function ReplacedNotice({reason, onUndo, onDismiss}: Props) {
  return (
    <div
      role="status"
      className="absolute right-4 bottom-3 left-4 z-10 mx-auto flex w-fit max-w-full items-center gap-3 rounded border border-line bg-raised py-1.5 pr-1.5 pl-4 text-sm shadow-float"
    >
      <span>{reason}</span>
      <Button small onClick={onUndo}>
        <Undo2 aria-hidden className="size-4" />
        Undo
      </Button>
      <IconButton label="Dismiss" onClick={onDismiss}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
