import type {Metadata} from 'next';
import {isAllowed} from '#lib/access/rights';
import {readSignUpMode} from '#lib/administration/sign-up';
import {listInvitations} from '#lib/auth/invitations';
import {asking} from '../../_server/asking';
import {nothingHere} from '../../nothing-here';
import {AdminFrame} from './admin-frame';
import {Invitations} from './invitations';
import {SignUpModeForm} from './sign-up-mode-form';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'sign-up.change', 'other') ? 'Sign-up' : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function AdministrationPage() {
  const {platform, viewer} = await asking();
  if (viewer === undefined || !isAllowed(viewer, 'sign-up.change', 'other')) return nothingHere();
  const [mode, invitations] = await Promise.all([
    readSignUpMode(platform),
    listInvitations(platform, viewer),
  ]);
  if (!invitations.ok) return nothingHere();
  return (
    <AdminFrame title="Sign-up" here="/admin">
      <div className="grid gap-10 md:grid-cols-2">
        <section aria-labelledby="who">
          <h2 id="who" className="mb-3 text-lg font-semibold">
            Who may open an account
          </h2>
          <SignUpModeForm first={mode} />
        </section>
        <section aria-labelledby="invitations">
          <h2 id="invitations" className="mb-3 text-lg font-semibold">
            Invitations
          </h2>
          <Invitations open={invitations.value} />
        </section>
      </div>
    </AdminFrame>
  );
}
