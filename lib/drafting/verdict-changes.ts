/** What two proofs of an exercise say differently: old × new verdicts, solution by solution. Pure. */
import type {ProofReport} from '#lib/drafting/proof-view';
import type {Verdict} from '#lib/verdict/verdict';

/** A verdict is absent where the solution or the case is not there, or the case was not run. */
type Change = {readonly before?: Verdict; readonly after?: Verdict};

export type SolutionChange = Change & {
  readonly path: string;
  /** Cases with another verdict; of cases that came or went, those that it fails. */
  readonly cases: ReadonlyArray<Change & {readonly id: string}>;
};

export type VerdictChanges = {
  readonly casesAdded: readonly string[];
  readonly casesRemoved: readonly string[];
  /** Those that differ, in order of path. */
  readonly solutions: readonly SolutionChange[];
  /** Of how many, in either version. */
  readonly total: number;
};

export function verdictChanges(before: ProofReport, after: ProofReport): VerdictChanges {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const [oldCases, newCases] = [idsOf(before), idsOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  const solutions = paths.map((path): SolutionChange => {
    const [was, is] = [old.get(path), now.get(path)];
    const ids = [...new Set([...Object.keys(was?.cells ?? {}), ...Object.keys(is?.cells ?? {})])];
    const cases = ids
      .map((id) => ({id, ...changeOf(was?.cells[id]?.verdict, is?.cells[id]?.verdict)}))
      .filter((one) => one.before !== one.after && !isQuiet(one));
    return {path, ...changeOf(was?.verdict, is?.verdict), cases};
  });
  return {
    casesAdded: [...newCases].filter((id) => !oldCases.has(id)),
    casesRemoved: [...oldCases].filter((id) => !newCases.has(id)),
    solutions: solutions.filter((one) => one.before !== one.after || one.cases.length > 0),
    total: paths.length,
  };
}

function rowsOf({rows}: ProofReport): ReadonlyMap<string, ProofReport['rows'][number]> {
  return new Map(rows.map((row) => [row.path, row]));
}

function idsOf({cases}: ProofReport): ReadonlySet<string> {
  return new Set(cases.map(({id}) => id));
}

function changeOf(before: Verdict | undefined, after: Verdict | undefined): Change {
  return {...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})};
}

/** A case that is in one version alone, and is passed there. */
function isQuiet({before, after}: Change): boolean {
  return (before ?? 'accepted') === 'accepted' && (after ?? 'accepted') === 'accepted';
}
