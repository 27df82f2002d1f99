import type {Metadata} from 'next';
import {cookies} from 'next/headers';
import {NothingHere} from './_components/nothing-here';
import {PageShell} from './_components/page-shell';
import {themeCookie, themeFrom} from './_components/theme';
import {asking} from './_server/asking';

export const metadata: Metadata = {title: 'Not found'};

export default async function NotFoundPage() {
  const [{viewer}, jar] = await Promise.all([asking(), cookies()]);
  const account = viewer && {name: viewer.name, email: viewer.email};
  return (
    <PageShell account={account} theme={themeFrom(jar.get(themeCookie)?.value)}>
      <NothingHere />
    </PageShell>
  );
}
