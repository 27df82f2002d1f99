import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {readSignUpMode} from '#lib/administration/sign-up';
import {troubleSentence} from '#lib/auth/browser';
import {signInProviders} from '#lib/auth/next-auth';
import {localPath} from '../../../_components/local-path';
import {PageLink} from '../../../_components/page-link';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {AccountFrame} from '../account-frame';
import {ProviderButtons} from './provider-buttons';
import {SignInForm} from './sign-in-form';

export const metadata: Metadata = {title: 'Sign in'};

export default async function SignInPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform, viewer}, params] = await Promise.all([asking(), searchParams]);
  const next = localPath(single(params.callbackUrl), '/exercises');
  if (viewer !== undefined) redirect(next);
  const mode = await readSignUpMode(platform);
  return (
    <AccountFrame title="Sign in">
      <SignInForm next={next} trouble={troubleSentence(single(params.error))} />
      <ProviderButtons providers={signInProviders(platform.environment)} next={next} />
      <p className="mt-6 text-ink-soft">
        Forgot your password? Ask whoever runs this site for a link to choose a new one.
      </p>
      {mode === 'open' ? (
        <p className="mt-3 text-ink-soft">
          New here?{' '}
          <PageLink
            href={`/sign-up?callbackUrl=${encodeURIComponent(next)}`}
            className="rounded text-accent underline underline-offset-2"
          >
            Create an account
          </PageLink>
        </p>
      ) : (
        <p className="mt-3 text-ink-soft">
          {mode === 'invitation'
            ? 'New here? Accounts are opened by invitation: open the link that you were given.'
            : 'No new accounts are opened here at present.'}
        </p>
      )}
    </AccountFrame>
  );
}
