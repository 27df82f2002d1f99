import {Dialog} from 'radix-ui';
import type {DraftView} from '#lib/data/submission-views';
import {Button} from '../../../_components/button';
import {CodeBlock} from '../../../_components/code-block';
import {DialogWindow} from '../../../_components/dialog-window';
import {LocalTime} from '../../../_components/local-time';

type Props = {
  readonly mine: string;
  readonly stored: DraftView;
  /** The text here was typed before signing in; nobody changed anything elsewhere. */
  readonly typedSignedOut: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeStored: () => void;
};

/** Two versions of one draft, side by side: the person decides, and nothing was overwritten before. */
export function ConflictDialog({mine, stored, typedSignedOut, onKeepMine, onTakeStored}: Props) {
  return (
    <Dialog.Root open>
      <DialogWindow
        title={
          typedSignedOut
            ? 'You have code here from before you signed in'
            : 'This code was also changed elsewhere'
        }
        text={`${
          typedSignedOut
            ? 'Your account has another version of it.'
            : 'Another tab or device saved a different version.'
        } Choose the one to continue with; the other one stays in the history of your code.`}
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        className="flex max-h-[90dvh] w-[min(64rem,calc(100vw-2rem))] flex-col p-5"
      >
        <div className="-mx-1 mt-4 grid min-h-0 flex-1 gap-4 overflow-y-auto p-1 md:grid-cols-2">
          <Version
            title={typedSignedOut ? 'Typed before you signed in' : 'Typed here'}
            source={mine}
            language={stored.language}
          >
            <Button look="primary" onClick={onKeepMine}>
              Keep what I typed here
            </Button>
          </Version>
          <Version
            title={typedSignedOut ? 'In your account' : 'Saved elsewhere'}
            time={stored.savedAt}
            source={stored.source}
            language={stored.language}
          >
            <Button onClick={onTakeStored}>Take the saved version</Button>
          </Version>
        </div>
      </DialogWindow>
    </Dialog.Root>
  );
}

function Version(props: {
  title: string;
  time?: string;
  source: string;
  language: DraftView['language'];
  children: React.ReactNode;
}) {
  return (
    <section className="flex min-h-0 min-w-0 flex-col">
      <h3 className="mb-2 font-medium">
        {props.title}
        {props.time === undefined ? null : (
          <LocalTime iso={props.time} className="ml-2 text-sm font-normal text-ink-soft" />
        )}
      </h3>
      <CodeBlock
        source={props.source}
        language={props.language}
        label={props.title}
        className="max-h-[48dvh] overflow-y-auto"
      />
      <div className="mt-3">{props.children}</div>
    </section>
  );
}
