/** Bar and content of an ordinary page. */
import type {ReactNode} from 'react';
import type {AccountView} from './account-menu';
import type {Theme} from './theme';
import {TopBar} from './top-bar';

type Props = {
  readonly account: AccountView | undefined;
  readonly theme: Theme;
  /** As wide as the window: for pages that one works in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export function PageShell({account, theme, wide = false, children}: Props) {
  return (
    <>
      <TopBar account={account} theme={theme} />
      <main
        id="main"
        tabIndex={-1}
        className={wide ? 'px-4 pt-4 pb-8 outline-none' : 'mx-auto max-w-5xl px-4 pt-8 pb-16 outline-none'}
      >
        {children}
      </main>
    </>
  );
}
