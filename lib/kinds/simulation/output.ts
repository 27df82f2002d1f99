/** What must hold of the reference's own run: every answer is of its type, and every fault of the scenario made a difference. */
import {type Run, readRun, type Scenario} from '#lib/exercise-sdk/simulation';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {type Problem, within} from '#lib/values/problem';
import {checkType} from '#lib/values/type-check';
import {parseType} from '#lib/values/type-text';

export function checkRun({methods}: SimulationSignature, output: unknown): Problem | undefined {
  const run = readRun(output);
  if (run === undefined) return {path: '', message: 'must be the record of a run'};
  const types = new Map(methods.map(({name, returns}) => [name, parseType(returns)]));
  for (const [index, {call, outcome, value}] of run.history.entries()) {
    const type = types.get(call[0]);
    if (outcome !== 'ok' || type === undefined) continue;
    const found = checkType(type, value);
    if (found) return within(index, found);
  }
  return undefined;
}

/** A fault that never touched anything proves nothing: the sentence that says which. */
export function idleFault({faults}: Scenario, {bites}: Run): string | undefined {
  const index = bites.indexOf(0);
  const fault = faults[index];
  if (fault === undefined) return undefined;
  return `fault ${index + 1} (${fault.kind}, from ${fault.at} to ${fault.until} ms) never made a difference to the reference's run`;
}
