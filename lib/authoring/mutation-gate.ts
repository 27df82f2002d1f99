/** What the fates of mutants say about the cases of an exercise, and what keeps the gate shut. Pure. */
import type {Mutant} from '#lib/authoring/mutants';
import type {MutantFate} from '#lib/authoring/mutation-run';
import {type Equivalent, equivalentsFile} from '#lib/exercises/equivalents';
import type {Reason} from '#lib/exercises/reason';

/** Of all mutants that are no equivalents, the percentage that some case must kill. */
export const killedPercentMinOverall = 95;
export const killedPercentMinEach = 90;

export type MutationScore = {
  readonly killed: number;
  /** Without those that are listed as equivalents. */
  readonly total: number;
  /** Neither killed nor listed. */
  readonly survivors: readonly Mutant[];
  readonly equivalents: number;
  readonly reasons: readonly Reason[];
};

export function scoreMutants(
  reference: string,
  fates: readonly MutantFate[],
  listed: readonly Equivalent[],
): MutationScore {
  const ids = new Set(listed.map(({mutant}) => mutant));
  const counted = fates.filter(({mutant}) => !ids.has(mutant.id));
  const killed = counted.filter(({kind}) => kind === 'killed').length;
  const survivors = counted.filter(({kind}) => kind === 'survived').map(({mutant}) => mutant);
  const reasons = [
    ...fates
      .filter(({kind}) => kind === 'unknown')
      .map(({mutant}) => ({file: reference, key: mutant.id, sentence: 'the grader gave no verdict.'})),
    ...listed.flatMap((equivalent) => checkListed(equivalent, fates)),
  ];
  if (killedPercent({killed, total: counted.length}) < killedPercentMinEach) {
    reasons.push({
      file: 'cases.ts',
      sentence:
        `kills ${killed} of ${counted.length} mutants of the reference; at least ${killedPercentMinEach} % are ` +
        `needed. Add cases for the survivors, or list them in ${equivalentsFile} with the reason why no case can.`,
    });
  }
  return {killed, total: counted.length, survivors, equivalents: fates.length - counted.length, reasons};
}

export function killedPercent({killed, total}: Pick<MutationScore, 'killed' | 'total'>): number {
  return total === 0 ? 100 : (killed / total) * 100;
}

function checkListed({mutant: id}: Equivalent, fates: readonly MutantFate[]): Reason[] {
  const fate = fates.find(({mutant}) => mutant.id === id);
  if (fate === undefined) {
    return [
      {file: equivalentsFile, key: id, sentence: 'there is no such mutant any more; take it off the list.'},
    ];
  }
  if (fate.kind !== 'killed') return [];
  return [
    {file: equivalentsFile, key: id, sentence: `is killed by case ${fate.caseId}, so it is no equivalent.`},
  ];
}
