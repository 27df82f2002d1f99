import type {Metadata} from 'next';
import type {ReactNode} from 'react';
import {readPerson} from '#lib/administration/people';
import {count} from '#lib/base/count';
import {LocalTime} from '../../../../_components/local-time';
import {PageLink} from '../../../../_components/page-link';
import {asking} from '../../../../_server/asking';
import {nothingHere} from '../../../../nothing-here';
import {AdminFrame} from '../../admin-frame';
import {ResetLinkForm} from './reset-link-form';
import {RoleForm} from './role-form';
import {DisableForm, RemoveForm} from './standing-forms';

type Props = {params: Promise<{id: string}>};

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {platform, viewer} = await asking();
  const person = await readPerson(platform, viewer, (await params).id);
  return {title: person.ok ? person.value.name : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function PersonPage({params}: Props) {
  const {platform, viewer} = await asking();
  const read = await readPerson(platform, viewer, (await params).id);
  if (!read.ok) return nothingHere();
  const {id, name, email, role, createdAt, isDisabled, ...more} = read.value;
  const ways = [...(more.hasPassword ? ['a password'] : []), ...more.providers];
  return (
    <AdminFrame title={name} here="/admin/people">
      <dl className="mb-8 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <Fact term="E-mail">
          <span className="break-all">{email}</span>
        </Fact>
        <Fact term="Account since">
          <LocalTime iso={createdAt} />
        </Fact>
        <Fact term="Signs in with">{ways.length === 0 ? 'nothing at present' : ways.join(', ')}</Fact>
        <Fact term="Signed in">{isDisabled ? 'disabled' : count(more.sessions, 'browser')}</Fact>
        <Fact term="Has">
          {count(more.submissions, 'submission')}, {count(more.exercises, 'published exercise')}
        </Fact>
        <Fact term="Audit log">
          <PageLink
            href={`/admin/audit?person=${encodeURIComponent(email)}`}
            className="rounded text-accent underline underline-offset-2"
          >
            What {name} did or was done to
          </PageLink>
        </Fact>
      </dl>
      <div className="grid gap-10 md:grid-cols-2">
        <Part title="Role" note="What the account may do, from its next page on.">
          <RoleForm email={email} role={role} />
        </Part>
        <Part
          title="Link for a new password"
          note="For someone who forgot theirs. Whoever has the link can choose the password, once, within 24 hours: make sure that you give it to the right person."
        >
          <ResetLinkForm email={email} />
        </Part>
        <Part
          title="Disable"
          note="Nobody signs in to a disabled account, and every session of it ends at once. All that belongs to it stays."
        >
          <DisableForm id={id} isDisabled={isDisabled} />
        </Part>
        <Part title="Delete" note="Nothing of it can be brought back.">
          <RemoveForm id={id} name={name} />
        </Part>
      </div>
    </AdminFrame>
  );
}

function Fact({term, children}: {term: string; children: ReactNode}) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  );
}

function Part({title, note, children}: {title: string; note: string; children: ReactNode}) {
  return (
    <section>
      <h2 className="mb-1 text-lg font-semibold">{title}</h2>
      <p className="mb-4 text-ink-soft">{note}</p>
      {children}
    </section>
  );
}
