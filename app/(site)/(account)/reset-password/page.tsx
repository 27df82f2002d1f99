import type {Metadata} from 'next';
import {readReset} from '#lib/auth/password-reset';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {AccountFrame} from '../account-frame';
import {ResetForm} from './reset-form';

export const metadata: Metadata = {
  title: 'Choose a new password',
  // The address holds the link's token.
  referrer: 'no-referrer',
  robots: {index: false},
};

export default async function ResetPasswordPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform}, params] = await Promise.all([asking(), searchParams]);
  const token = single(params.token);
  const reset = await readReset(platform, token);
  return (
    <AccountFrame title="Choose a new password">
      {reset.ok && token !== undefined ? (
        <>
          <p className="mb-4 text-ink-soft">For {reset.value.email}</p>
          <ResetForm token={token} />
        </>
      ) : (
        <p>{reset.ok ? '' : reset.error.message}</p>
      )}
    </AccountFrame>
  );
}
