/** Judges a simulation: what the exercise's rules say of the run, with the picture of it. Pure. */
import type {Run, Scenario} from '#lib/exercise-sdk/simulation';
import type {SimulationSignature} from '#lib/exercises/exercise';
import type {Judge} from '#lib/kinds/kind';
import {sequenceOf} from '#lib/kinds/simulation/sequence';

export const judgeSimulation: Judge<SimulationSignature, Scenario> = (args) => {
  const {signature, input, actual, checked, thrown} = args;
  if (thrown !== undefined) {
    return {verdict: 'runtime-error', sentence: `${signature.name} threw ${thrown.text}`};
  }
  if (checked?.ok) return {verdict: 'accepted', sentence: 'every rule held'};
  const sequence = sequenceOf(signature, input, actual as Run);
  return {verdict: 'wrong-answer', sentence: checked?.reason ?? 'a rule was broken', sequence};
};
