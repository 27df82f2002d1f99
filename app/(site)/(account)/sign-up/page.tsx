import type {Metadata} from 'next';
import Link from 'next/link';
import {redirect} from 'next/navigation';
import {localPath} from '../../../_components/local-path';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {AccountFrame} from '../account-frame';
import {SignUpForm} from './sign-up-form';

export const metadata: Metadata = {title: 'Create an account'};

export default async function SignUpPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{viewer}, params] = await Promise.all([asking(), searchParams]);
  const next = localPath(single(params.callbackUrl), '/exercises');
  if (viewer !== undefined) redirect(next);
  return (
    <AccountFrame title="Create an account">
      <SignUpForm next={next} />
      <p className="mt-6 text-ink-soft">
        Have one already?{' '}
        <Link
          href={`/sign-in?callbackUrl=${encodeURIComponent(next)}`}
          className="rounded text-accent underline underline-offset-2"
        >
          Sign in
        </Link>
      </p>
    </AccountFrame>
  );
}
