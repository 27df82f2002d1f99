import type {Metadata} from 'next';
import {redirect} from 'next/navigation';
import {roleNoun} from '#lib/access/role';
import {readSignUpMode} from '#lib/administration/sign-up';
import {readInvitation} from '#lib/auth/invitations';
import {signInProviders} from '#lib/auth/next-auth';
import {localPath} from '../../../_components/local-path';
import {PageLink} from '../../../_components/page-link';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {AccountFrame} from '../account-frame';
import {ProviderButtons} from '../sign-in/provider-buttons';
import {AcceptForm} from './accept-form';
import {SignUpForm} from './sign-up-form';

export const metadata: Metadata = {
  title: 'Create an account',
  // The address may hold an invitation's token.
  referrer: 'no-referrer',
};

export default async function SignUpPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform, viewer}, params] = await Promise.all([asking(), searchParams]);
  const next = localPath(single(params.callbackUrl), '/exercises');
  const token = single(params.invitation);
  if (viewer !== undefined && token === undefined) redirect(next);
  const [mode, invitation] = await Promise.all([
    readSignUpMode(platform),
    token === undefined ? undefined : readInvitation(platform, token),
  ]);
  if (token !== undefined && invitation?.ok === false) {
    return (
      <AccountFrame title="Invitation">
        <p>{invitation.error.message}</p>
      </AccountFrame>
    );
  }
  const {role} = invitation?.ok === true ? invitation.value : {role: undefined};
  if (viewer !== undefined && token !== undefined) {
    return (
      <AccountFrame title="Invitation">
        <AcceptForm token={token} role={role ?? 'candidate'} name={viewer.name} />
      </AccountFrame>
    );
  }
  const isOpen = mode === 'open' || (mode === 'invitation' && role !== undefined);
  return (
    <AccountFrame title="Create an account">
      {role === undefined ? null : (
        <p className="mb-4 text-ink-soft">
          You are invited as {roleNoun(role)}. The invitation is for one account.
        </p>
      )}
      {isOpen ? <SignUpForm next={next} invitation={token} /> : <p>{closedSentences[mode]}</p>}
      {isOpen && token !== undefined ? (
        <ProviderButtons providers={signInProviders(platform.environment)} next={next} invitation={token} />
      ) : null}
      <p className="mt-6 text-ink-soft">
        Have one already?{' '}
        <PageLink
          href={`/sign-in?callbackUrl=${encodeURIComponent(token === undefined ? next : `/sign-up?invitation=${token}`)}`}
          className="rounded text-accent underline underline-offset-2"
        >
          Sign in
        </PageLink>
      </p>
    </AccountFrame>
  );
}

const closedSentences = {
  open: '',
  invitation: 'New accounts need an invitation here. Ask whoever runs this site for a link.',
  closed: 'No new accounts are opened here at present.',
} as const;
