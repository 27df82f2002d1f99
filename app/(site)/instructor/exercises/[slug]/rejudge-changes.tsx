/** Old verdicts × new verdicts, and whose change. */
import type {RejudgeView} from '#lib/submissions/rejudge-view';
import {verdicts, verdictTitles} from '#lib/verdict/verdict';
import {ScrollBox} from '../../../../_components/scroll-box';
import {VerdictMark} from '../../../../_components/verdict-mark';

export function RejudgeChanges({view: {changes, affected}}: {view: RejudgeView}) {
  if (changes.length === 0) return null;
  const rows = verdicts.filter((verdict) => changes.some(({from}) => from === verdict));
  const columns = verdicts.filter((verdict) => changes.some(({to}) => to === verdict));
  return (
    <>
      <ScrollBox label="Old and new verdicts" className="relative overflow-x-auto">
        <table className="tabular-nums">
          <caption className="text-left font-medium">Old verdicts, and what they become</caption>
          <thead>
            <tr>
              <th scope="col" className="pr-4 text-left font-normal text-ink-soft">
                Before
              </th>
              {columns.map((to) => (
                <th key={to} scope="col" className="px-3 text-right font-medium">
                  {verdictTitles[to]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((from) => (
              <tr key={from} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 text-left font-medium">
                  {verdictTitles[from]}
                </th>
                {columns.map((to) => {
                  const found =
                    changes.find((change) => change.from === from && change.to === to)?.count ?? 0;
                  return (
                    <td
                      key={to}
                      className={`px-3 text-right ${from === to || found === 0 ? 'text-ink-soft' : 'font-semibold'}`}
                    >
                      {found}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {affected.length === 0 ? (
        <p>Nobody’s verdict changes.</p>
      ) : (
        <section aria-labelledby="affected">
          <h3 id="affected" className="font-medium">
            Whose verdict changes
          </h3>
          <ul className="divide-y divide-line">
            {affected.map(({submissionId, name, from, to}) => (
              <li key={submissionId} className="flex flex-wrap items-center gap-x-3 py-1.5">
                <span className="min-w-40 font-medium">{name}</span>
                <VerdictMark verdict={from} />
                <span aria-hidden>→</span>
                <span className="sr-only">becomes</span>
                <VerdictMark verdict={to} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
