/** The bar over the workspace: where you are, what you write in, and the two things to do. */
import {Play, Send} from 'lucide-react';
import {AccountMenu, type AccountView} from '../../../_components/account-menu';
import {BusyIcon} from '../../../_components/busy-icon';
import {Button} from '../../../_components/button';
import {PageLink} from '../../../_components/page-link';
import {type PaletteAction, PaletteButton} from '../../../_components/palette-button';
import {ShortcutSheet} from '../../../_components/shortcut-sheet';
import type {Theme} from '../../../_components/theme';
import {ThemeSwitch} from '../../../_components/theme-switch';
import {Wordmark} from '../../../_components/wordmark';
import {TimerButton} from './timer-button';

type Props = {
  readonly slug: string;
  readonly title: string;
  readonly account: AccountView | undefined;
  /** Where signing in comes back to. */
  readonly back: string;
  readonly theme: Theme;
  readonly palette: readonly PaletteAction[];
  readonly running: boolean;
  readonly submitting: boolean;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
};

export function WorkspaceBar(props: Props) {
  const {slug, title, account, back, theme, running, submitting, onRun, onSubmit} = props;
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 md:gap-3">
      <Wordmark short />
      <nav aria-label="Where you are" className="min-w-0 text-sm">
        <ol className="flex items-center gap-2">
          <li className="max-lg:sr-only">
            <PageLink href="/exercises" className="rounded text-ink-soft hover:text-ink hover:underline">
              Exercises
            </PageLink>
          </li>
          <li aria-hidden className="text-line-strong max-lg:hidden">
            /
          </li>
          <li className="truncate font-medium" aria-current="page">
            {title}
          </li>
        </ol>
      </nav>
      <div className="ml-auto flex items-center gap-2 stacked:hidden">
        <TimerButton slug={slug} />
        <Button small onClick={onRun} disabled={running} title="Run (Ctrl or ⌘ + ', or F9)">
          <BusyIcon busy={running} Icon={Play} className="size-4" />
          Run
        </Button>
        <Button
          small
          look="primary"
          onClick={onSubmit}
          disabled={submitting}
          title="Submit (Ctrl or ⌘ + Enter)"
        >
          <BusyIcon busy={submitting} Icon={Send} className="size-4" />
          Submit
        </Button>
      </div>
      <div className="flex items-center gap-1 stacked:ml-auto">
        <PaletteButton signedIn={account !== undefined} actions={props.palette} />
        <ShortcutSheet />
        <ThemeSwitch initial={theme} />
        <AccountMenu account={account} back={back} />
      </div>
    </header>
  );
}
