import type {Metadata} from 'next';
import {isAllowed} from '#lib/access/rights';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {AdminFrame} from '../admin-frame';
import {ResetLinkForm} from './reset-link-form';
import {RoleForm} from './role-form';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'reset-link.create', 'other') ? 'People' : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function PeoplePage() {
  const {viewer} = await asking();
  if (!isAllowed(viewer, 'reset-link.create', 'other')) return nothingHere();
  return (
    <AdminFrame title="People" here="/admin/people">
      <div className="max-w-md">
        <h2 className="mb-1 text-lg font-semibold">Role</h2>
        <p className="mb-4 text-ink-soft">What an account may do, from its next page on.</p>
        <RoleForm />
        <h2 className="mt-10 mb-1 text-lg font-semibold">Link for a new password</h2>
        <p className="mb-4 text-ink-soft">
          For someone who forgot theirs. Whoever has the link can choose the password, once, within 24 hours:
          make sure that you give it to the right person.
        </p>
        <ResetLinkForm />
      </div>
    </AdminFrame>
  );
}
