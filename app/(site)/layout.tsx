import {cookies} from 'next/headers';
import type {ReactNode} from 'react';
import {isAllowed} from '#lib/access/rights';
import {readPreferences} from '#lib/practice/preferences';
import {readChangedVerdicts} from '#lib/submissions/changed-verdicts';
import {ChangedVerdicts} from '../_components/changed-verdicts';
import {DatesProvider} from '../_components/dates';
import {PageShell} from '../_components/page-shell';
import {themeCookie, themeFrom} from '../_components/theme';
import {asking} from '../_server/asking';

/** Every page but the workspace. It decides what the bar shows, and guards nothing: pages do that themselves. */
export default async function SiteLayout({children}: {children: ReactNode}) {
  const [{platform, viewer}, jar] = await Promise.all([asking(), cookies()]);
  const [{timeZone, dateLanguage: language}, changed] = await Promise.all([
    readPreferences(platform, viewer),
    readChangedVerdicts(platform, viewer),
  ]);
  const account = viewer && {
    name: viewer.name,
    email: viewer.email,
    isAuthor: isAllowed(viewer, 'package.write', 'own'),
    isAdministrator: isAllowed(viewer, 'account.list', 'other'),
  };
  return (
    <DatesProvider dates={{timeZone, language}}>
      <PageShell account={account} theme={themeFrom(jar.get(themeCookie)?.value)}>
        <ChangedVerdicts changed={changed} />
        {children}
      </PageShell>
    </DatesProvider>
  );
}
