import type {Metadata} from 'next';
import {readReset} from '#lib/auth/password-reset';
import {type Params, single} from '../../../_components/search-params';
import {AccountFrame} from '../account-frame';
import {ResetForm} from './reset-form';

export const metadata: Metadata = {
  title: 'Choose a new password',
  // The address holds the link's token.
  referrer: 'no-referrer',
  robots: {index: false},
};

export default async function ResetPasswordPage({searchParams}: {searchParams: Promise<Params>}) {
  const token = single((await searchParams).token);
  const reset = await readReset(token);
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
