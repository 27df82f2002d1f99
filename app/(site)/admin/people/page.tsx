import type {Metadata} from 'next';
import {isAllowed} from '#lib/access/rights';
import {listPeople} from '#lib/administration/people';
import {Button, buttonClass} from '../../../_components/button';
import {Empty} from '../../../_components/empty';
import {Field} from '../../../_components/field';
import {FormMessage} from '../../../_components/form-message';
import {LocalTime} from '../../../_components/local-time';
import {PageLink} from '../../../_components/page-link';
import {type Params, single} from '../../../_components/search-params';
import {asking} from '../../../_server/asking';
import {nothingHere} from '../../../nothing-here';
import {AdminFrame} from '../admin-frame';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'account.list', 'other') ? 'People' : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function PeoplePage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform, viewer}, params] = await Promise.all([asking(), searchParams]);
  if (!isAllowed(viewer, 'account.list', 'other')) return nothingHere();
  const words = single(params.words) ?? '';
  const found = await listPeople(platform, viewer, {words, before: single(params.before)});
  return (
    <AdminFrame title="People" here="/admin/people">
      <search>
        <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <Field
            label="Name or e-mail"
            name="words"
            type="search"
            autoComplete="off"
            defaultValue={words}
            className="min-w-0 flex-1 basis-64"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {found.ok ? null : <FormMessage message={found.error.message} />}
      {found.ok && found.value.people.length === 0 ? (
        <Empty title="Nobody found">
          <p>No account has this in its name or address.</p>
        </Empty>
      ) : null}
      {found.ok && found.value.people.length > 0 ? (
        <table className="w-full border-t border-line tabular-nums">
          <thead className="text-left text-sm text-ink-soft max-sm:sr-only">
            <tr className="border-b border-line">
              {['Name', 'E-mail', 'Role', 'Since'].map((title) => (
                <th key={title} scope="col" className="py-2 pr-4 font-normal first:pl-2">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.value.people.map((person) => (
              <tr
                key={person.id}
                className="relative border-b border-line hover:bg-sunken focus-within:bg-sunken max-sm:block max-sm:px-2 max-sm:py-2"
              >
                <td className="py-2 pr-4 pl-2 break-words max-sm:block max-sm:p-0">
                  <PageLink
                    href={`/admin/people/${person.id}`}
                    className="rounded after:absolute after:inset-0"
                  >
                    {person.name}
                  </PageLink>
                </td>
                <td className="py-2 pr-4 break-all max-sm:block max-sm:p-0">{person.email}</td>
                <td className="py-2 pr-4 max-sm:block max-sm:p-0">
                  {person.role}
                  {person.isDisabled ? ', disabled' : ''}
                </td>
                <td className="py-2 pr-4 text-sm whitespace-nowrap text-ink-soft max-sm:block max-sm:p-0">
                  <LocalTime iso={person.createdAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {found.ok && found.value.further !== undefined ? (
        <PageLink
          href={`/admin/people?${new URLSearchParams({words, before: found.value.further})}`}
          className={`mt-4 ${buttonClass('secondary')}`}
        >
          Earlier accounts
        </PageLink>
      ) : null}
    </AdminFrame>
  );
}
