/** A line over the editor when saving does not go as usual: what happened, what is safe, what to do. */
import {TriangleAlert} from 'lucide-react';
import {Button, buttonClass} from '../../../_components/button';
import {useOnline} from '../../../_components/online';
import {PageLink} from '../../../_components/page-link';
import type {SessionView} from './code-session';

type Props = {
  readonly what?: 'code' | 'note';
  readonly save: SessionView['save'];
  readonly signInPath: string;
  readonly onRetry: () => void;
};

export function SaveNotice({what = 'code', save, signInPath, onRetry}: Props) {
  const online = useOnline();
  const sentence = sentenceOf(save, online, what);
  const ended = save.kind === 'out' || save.kind === 'other';
  return (
    <div role={ended || save.kind === 'lost' ? 'alert' : 'status'} data-notice={save.kind}>
      {sentence === undefined ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-3 py-1.5 text-sm">
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-time" />
          <span className="min-w-0 flex-1 basis-48">{sentence}</span>
          {save.kind === 'out' || save.kind === 'lost' ? (
            <PageLink href={signInPath} className={buttonClass('primary', true)}>
              Sign in
            </PageLink>
          ) : save.kind === 'other' || save.kind === 'handed' ? (
            <Button small onClick={() => location.reload()}>
              Load the page again
            </Button>
          ) : (
            <Button small onClick={onRetry}>
              Try again
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function sentenceOf(save: SessionView['save'], online: boolean, what: string): string | undefined {
  switch (save.kind) {
    case 'out':
      return `You are signed out. Your ${what} is kept in this browser; sign in to save it to your account.`;
    case 'other':
      return `Another account is signed in now. This ${what} is not its own: it is kept in this browser for the account that typed it.`;
    case 'handed':
      return `You signed in in another tab, and your account took this ${what} over. Load the page again to continue there.`;
    case 'lost':
      return `This browser refuses to keep your ${what}, and the server does not have it. Sign in, or copy it before you leave.`;
    case 'refused':
      return save.message;
    case 'waiting':
      // While the network is gone, a notice of the page says so already.
      return online && save.message !== '' ? save.message : undefined;
    default:
      return undefined;
  }
}
