import type {Metadata} from 'next';
import {cookies} from 'next/headers';
import Link from 'next/link';
import {optionalViewer} from '#lib/auth/session';
import {buttonClass} from './_components/button';
import {PageShell} from './_components/page-shell';
import {ProblemNotice} from './_components/problem-notice';
import {themeCookie, themeFrom} from './_components/theme';

export const metadata: Metadata = {title: 'Not found'};

export default async function NotFoundPage() {
  const [viewer, jar] = await Promise.all([optionalViewer(), cookies()]);
  const account = viewer && {name: viewer.name, email: viewer.email};
  return (
    <PageShell account={account} theme={themeFrom(jar.get(themeCookie)?.value)}>
      <ProblemNotice title="There is nothing at this address">
        <p>The link may be old, or what it names belongs to another account.</p>
        <Link href="/exercises" className={buttonClass('primary')}>
          See the exercises
        </Link>
      </ProblemNotice>
    </PageShell>
  );
}
