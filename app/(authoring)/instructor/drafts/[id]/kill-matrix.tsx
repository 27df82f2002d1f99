/** Cases × solutions: which case catches which. A letter, a colour and a name for each verdict. */
import type {ProofReport, ProofRow} from '#lib/drafting/proof-view';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {classNames} from '../../../../_components/class-names';
import {ScrollBox} from '../../../../_components/scroll-box';
import {verdictColours} from '../../../../_components/verdict-mark';

const letters: Record<Verdict, string> = {
  accepted: '·',
  'wrong-answer': 'W',
  'time-limit': 'T',
  'memory-limit': 'M',
  'output-limit': 'O',
  'runtime-error': 'R',
  'compile-error': 'C',
  'grader-fault': '?',
};

const folder = 'submissions/';

type Props = {readonly report: ProofReport; readonly onOpen: (path: string) => void};

export function KillMatrix({report: {cases, rows}, onOpen}: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="kill-matrix">
      <h3 id="kill-matrix" className="font-medium">
        Which case catches which solution
      </h3>
      <p className="mb-1 text-sm text-ink-soft">
        Letters: W wrong answer, T time limit, M memory limit, R runtime error; a dot is a case that passes, a
        blank one that was not run.
      </p>
      <ScrollBox label="Kill matrix" className="relative overflow-x-auto">
        <table className="text-sm tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="pr-3 text-left font-medium">
                Solution
              </th>
              <th scope="col" className="pr-3 text-left font-medium">
                Verdict
              </th>
              {cases.map(({id}, index) => (
                <th key={id} scope="col" title={id} className="min-w-6 text-center font-medium">
                  <span aria-hidden>{index + 1}</span>
                  <span className="sr-only">{id}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.path} row={row} cases={cases} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <details className="mt-1 text-sm">
        <summary className="w-fit rounded text-ink-soft hover:text-ink">What the numbers are</summary>
        <ol className="list-decimal pl-6">
          {cases.map(({id, group, isSample}) => (
            <li key={id}>
              {id} <span className="text-ink-soft">({isSample ? 'sample' : group})</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Row({row, cases, onOpen}: {row: ProofRow; cases: ProofReport['cases']; onOpen: Props['onOpen']}) {
  const {path, verdict, expected, cells} = row;
  const isAsExpected = verdict === undefined || verdict === expected;
  return (
    <tr className="border-t border-line">
      <th scope="row" className="max-w-64 truncate pr-3 text-left font-normal">
        <button
          type="button"
          onClick={() => onOpen(path)}
          title={path}
          className="max-w-full min-h-6 truncate rounded text-left text-accent underline underline-offset-2"
        >
          {path.slice(folder.length)}
        </button>
      </th>
      <td className="pr-3 whitespace-nowrap">
        {verdict === undefined ? (
          <span className="text-ink-soft">being graded</span>
        ) : (
          <span className={isAsExpected ? undefined : 'font-medium text-wrong'}>
            {verdictTitles[verdict]}
            {isAsExpected ? '' : ' (not as it must be)'}
          </span>
        )}
      </td>
      {cases.map(({id}) => {
        const cell = cells[id];
        return (
          <td
            key={id}
            title={
              cell === undefined
                ? undefined
                : `${id}: ${verdictTitles[cell.verdict]}, ${cell.operations} steps`
            }
            className={classNames('text-center font-mono', cell && verdictColours[cell.verdict])}
          >
            {cell === undefined ? '' : letters[cell.verdict]}
          </td>
        );
      })}
    </tr>
  );
}
