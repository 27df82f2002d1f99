/** Old × new verdicts of the package's own solutions: which changed, and on which cases. */
import {count} from '#lib/base/count';
import type {VerdictChanges} from '#lib/drafting/verdict-changes';
import type {Verdict} from '#lib/verdict/verdict';
import {verdictTitles} from '#lib/verdict/verdict';
import {ScrollBox} from '../../../../../_components/scroll-box';
import {VerdictMark} from '../../../../../_components/verdict-mark';

export function VerdictChangesTable({changes}: {changes: VerdictChanges}) {
  const {casesAdded, casesRemoved, solutions, total} = changes;
  return (
    <>
      {casesAdded.length === 0 ? null : <p>New cases: {casesAdded.join(', ')}.</p>}
      {casesRemoved.length === 0 ? null : <p>Cases that are gone: {casesRemoved.join(', ')}.</p>}
      {solutions.length === 0 ? (
        <p className="text-ink-soft">Of {count(total, 'solution')}, none has another verdict on any case.</p>
      ) : (
        <ScrollBox label="Changed verdicts" className="mt-2 overflow-x-auto">
          <table className="w-full text-sm">
            <caption className="sr-only">Solutions of the package whose verdicts differ</caption>
            <thead>
              <tr className="border-b border-line text-left">
                <th scope="col" className="py-1 pr-4 font-medium">
                  Solution
                </th>
                <th scope="col" className="pr-4 font-medium">
                  Before
                </th>
                <th scope="col" className="pr-4 font-medium">
                  After
                </th>
                <th scope="col" className="font-medium">
                  Cases
                </th>
              </tr>
            </thead>
            <tbody>
              {solutions.map(({path, before, after, cases}) => (
                <tr key={path} className="border-b border-line align-top">
                  <th scope="row" className="py-1.5 pr-4 text-left font-mono font-normal">
                    {path.replace('submissions/', '')}
                  </th>
                  <td className="py-1.5 pr-4">
                    <Mark verdict={before} />
                  </td>
                  <td className="py-1.5 pr-4">
                    <Mark verdict={after} />
                  </td>
                  <td className="py-1.5">
                    <ul>
                      {cases.map((one) => (
                        <li key={one.id}>
                          {one.id}: {words(one.before)} → {words(one.after)}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}

function Mark({verdict}: {verdict: Verdict | undefined}) {
  return verdict === undefined ? (
    <span className="text-ink-soft">not there</span>
  ) : (
    <VerdictMark verdict={verdict} />
  );
}

function words(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'not run' : verdictTitles[verdict];
}
