import type {Metadata} from 'next';
import {acts} from '#lib/access/acts';
import {isAllowed} from '#lib/access/rights';
import {readAudit} from '#lib/administration/audit';
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
import {Actor, ActSentence, actTitles} from './act-words';

export async function generateMetadata(): Promise<Metadata> {
  const {viewer} = await asking();
  return {title: isAllowed(viewer, 'audit.read', 'other') ? 'Audit log' : 'Not found'};
}

/** For administrators; everyone else gets the same 404 as for an unknown address. */
export default async function AuditLogPage({searchParams}: {searchParams: Promise<Params>}) {
  const [{platform, viewer}, params] = await Promise.all([asking(), searchParams]);
  if (!isAllowed(viewer, 'audit.read', 'other')) return nothingHere();
  const [act, person, exercise] = [params.act, params.person, params.exercise].map(
    (value) => single(value) ?? '',
  );
  const chosen = {act, person, exercise};
  const read = await readAudit(platform, viewer, {...chosen, before: single(params.before)});
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  return (
    <AdminFrame title="Audit log" here="/admin/audit">
      <p className="mb-5 max-w-prose text-ink-soft">
        What instructors and administrators did. Lines are never changed or removed; of a deleted account no
        name is left in them.
      </p>
      <form method="get" className="mb-6 grid items-end gap-3 sm:grid-cols-[12rem_1fr_1fr_auto]">
        <div>
          <label htmlFor="act" className="block font-medium">
            What
          </label>
          <select
            id="act"
            name="act"
            defaultValue={act}
            className="mt-1 block h-10 w-full rounded border border-line-strong bg-panel px-2"
          >
            <option value="">Everything</option>
            {acts.map((each) => (
              <option key={each} value={each}>
                {actTitles[each]}
              </option>
            ))}
          </select>
        </div>
        <Field
          label="E-mail of a person"
          name="person"
          type="email"
          autoComplete="off"
          defaultValue={person}
        />
        <Field label="Exercise" name="exercise" autoComplete="off" defaultValue={exercise} />
        <Button type="submit">Show</Button>
      </form>
      {read.ok ? null : <FormMessage message={read.error.message} />}
      {read.ok && read.value.lines.length === 0 ? (
        <Empty title={isFiltered ? 'Nothing matches' : 'Nothing yet'}>
          <p>
            {isFiltered
              ? 'No line is of this kind, person and exercise.'
              : 'Changed roles, published exercises, rejudging and the like will be listed here.'}
          </p>
        </Empty>
      ) : null}
      {read.ok && read.value.lines.length > 0 ? (
        <table className="w-full border-t border-line">
          <thead className="sr-only">
            <tr>
              <th scope="col">What was done</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {read.value.lines.map((line) => (
              <tr key={line.id} className="border-b border-line max-sm:block max-sm:py-2">
                <td className="py-2 pr-4 break-words max-sm:block max-sm:p-0">
                  <Actor line={line} /> <ActSentence line={line} />
                </td>
                <td className="py-2 text-right text-sm whitespace-nowrap text-ink-soft tabular-nums max-sm:block max-sm:p-0 max-sm:text-left">
                  <LocalTime iso={line.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {read.ok && read.value.older !== undefined ? (
        <PageLink
          href={`/admin/audit?${new URLSearchParams({...chosen, before: read.value.older} as Record<string, string>)}`}
          className={`mt-4 ${buttonClass('secondary')}`}
        >
          Older lines
        </PageLink>
      ) : null}
    </AdminFrame>
  );
}
