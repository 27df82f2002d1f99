import {cookies} from 'next/headers';
import type {ReactNode} from 'react';
import {isAllowed} from '#lib/access/rights';
import {readPreferences} from '#lib/practice/preferences';
import {DatesProvider} from '../_components/dates';
import {PageShell} from '../_components/page-shell';
import {themeCookie, themeFrom} from '../_components/theme';
import {asking} from '../_server/asking';

/** Pages that authors work in, as wide as the window. It guards nothing: pages do that themselves. */
export default async function AuthoringLayout({children}: {children: ReactNode}) {
  const [{platform, viewer}, jar] = await Promise.all([asking(), cookies()]);
  const {timeZone, dateLanguage: language} = await readPreferences(platform, viewer);
  const account = viewer && {
    name: viewer.name,
    email: viewer.email,
    isAuthor: isAllowed(viewer, 'package.write', 'own'),
    isAdministrator: isAllowed(viewer, 'account.list', 'other'),
  };
  return (
    <DatesProvider dates={{timeZone, language}}>
      <PageShell account={account} theme={themeFrom(jar.get(themeCookie)?.value)} wide>
        {children}
      </PageShell>
    </DatesProvider>
  );
}
