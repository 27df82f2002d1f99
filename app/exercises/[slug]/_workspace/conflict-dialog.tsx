import {Dialog} from 'radix-ui';
import type {LanguageName} from '#lib/languages/browser';
import {Button} from '../../../_components/button';
import {CodeBlock} from '../../../_components/code-block';
import {DialogWindow} from '../../../_components/dialog-window';
import {LocalTime} from '../../../_components/local-time';
import {ScrollBox} from '../../../_components/scroll-box';
import type {StoredText} from './draft-save';

type Props = {
  /** The language of the code; a note has none. */
  readonly what: LanguageName | 'note';
  readonly mine: string;
  readonly stored: StoredText;
  /** The text here was typed before signing in; nobody changed anything elsewhere. */
  readonly typedSignedOut: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeStored: () => void;
};

/** Two versions of one draft or note, side by side: the person decides, and nothing was overwritten before. */
export function ConflictDialog({what, mine, stored, typedSignedOut, onKeepMine, onTakeStored}: Props) {
  const noun = what === 'note' ? 'note' : 'code';
  return (
    <Dialog.Root open>
      <DialogWindow
        title={
          typedSignedOut
            ? `You have ${what === 'note' ? 'a note' : 'code'} here from before you signed in`
            : `This ${noun} was also changed elsewhere`
        }
        text={`${
          typedSignedOut
            ? 'Your account has another version of it.'
            : 'Another browser or device saved a different version.'
        } ${
          what === 'note'
            ? 'Choose the one to continue with; copy from the other first what you still need.'
            : 'Choose the one to continue with; the other one stays in the history of your code.'
        }`}
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        className="flex max-h-[90dvh] w-[min(64rem,calc(100vw-2rem))] flex-col p-5"
      >
        <div className="-mx-1 mt-4 grid min-h-0 flex-1 gap-4 overflow-y-auto p-1 md:grid-cols-2">
          <Version
            title={typedSignedOut ? 'Typed before you signed in' : 'Typed here'}
            source={mine}
            what={what}
          >
            <Button look="primary" onClick={onKeepMine}>
              Keep what I typed here
            </Button>
          </Version>
          <Version
            title={typedSignedOut ? 'In your account' : 'Saved elsewhere'}
            time={stored.savedAt}
            source={stored.source}
            what={what}
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
  what: Props['what'];
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
      {props.what === 'note' ? (
        <ScrollBox
          label={props.title}
          className="max-h-[48dvh] overflow-y-auto rounded border border-line bg-sunken p-3"
        >
          <pre className="font-sans whitespace-pre-wrap [overflow-wrap:anywhere]">{props.source}</pre>
        </ScrollBox>
      ) : (
        <CodeBlock
          source={props.source}
          language={props.what}
          label={props.title}
          className="max-h-[48dvh] overflow-y-auto"
        />
      )}
      <div className="mt-3">{props.children}</div>
    </section>
  );
}
