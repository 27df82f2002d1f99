/** Judges a simulation: what the exercise's rules say of the run, with the picture of it. Pure. */
import {readRun, type Scenario} from '#lib/exercise-sdk/simulation';
import type {Judge} from '#lib/kinds/kind';
import {sequenceOf} from '#lib/kinds/simulation/sequence';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';

export const judgeSimulation: Judge<SimulationSignature, Scenario, 'sequence'> = (args) => {
  const {signature, input, actual, checked, thrown} = args;
  if (thrown !== undefined) {
    return {verdict: 'runtime-error', sentence: `${signature.name} threw ${thrown.text}`};
  }
  if (checked?.ok) return {verdict: 'accepted', sentence: 'every rule held'};
  const run = readRun(actual);
  const sentence = checked?.reason ?? 'a rule was broken';
  if (run === undefined) return {verdict: 'wrong-answer', sentence};
  const sequence = sequenceOf(signature, input, run, checked);
  return {verdict: 'wrong-answer', sentence, figure: {kind: 'sequence', ...sequence}};
};
