/** Bar and content of an ordinary page. */
import type {ReactNode} from 'react';
import type {AccountView} from './account-menu';
import type {Theme} from './theme';
import {TopBar} from './top-bar';

type Props = {account: AccountView | undefined; theme: Theme; children: ReactNode};

export function PageShell({account, theme, children}: Props) {
  return (
    <>
      <TopBar account={account} theme={theme} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-5xl px-4 pt-8 pb-16 outline-none">
        {children}
      </main>
    </>
  );
}
