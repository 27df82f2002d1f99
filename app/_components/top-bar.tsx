/** The bar over every page but the workspace, which brings its own. */
import {AccountMenu, type AccountView} from './account-menu';
import {PaletteButton} from './palette-button';
import {ShortcutSheet} from './shortcut-sheet';
import {SiteNav} from './site-nav';
import type {Theme} from './theme';
import {ThemeSwitch} from './theme-switch';
import {Wordmark} from './wordmark';

export function TopBar({account, theme}: {account: AccountView | undefined; theme: Theme}) {
  return (
    <header className="border-b border-line bg-panel">
      <div className="mx-auto flex h-13 max-w-5xl items-center gap-2 px-4 sm:gap-4">
        <Wordmark />
        <SiteNav signedIn={account !== undefined} />
        <div className="ml-auto flex items-center gap-1">
          <PaletteButton signedIn={account !== undefined} />
          <ShortcutSheet />
          <ThemeSwitch initial={theme} />
          <AccountMenu account={account} />
        </div>
      </div>
    </header>
  );
}
