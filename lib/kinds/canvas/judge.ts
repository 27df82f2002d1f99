/** Judges a design under a scenario: its figures against the budgets, and where it went wrong. The worker reports; this decides. */
import {type Blame, blameFor} from '#lib/design-simulator/blame';
import {budgetTitles, measuredOf, missesOf} from '#lib/design-simulator/budgets';
import {drawTopology} from '#lib/design-simulator/topology';
import type {CanvasInput} from '#lib/exercise-sdk/canvas';
import {type CanvasOutput, readOutput} from '#lib/kinds/canvas/output';
import type {CanvasSignature} from '#lib/kinds/canvas/signature';
import type {Judge} from '#lib/kinds/kind';

export const judgeCanvas: Judge<CanvasSignature, CanvasInput, 'topology'> = (args) => {
  const {signature, input, actual, thrown} = args;
  if (thrown !== undefined) return {verdict: 'runtime-error', sentence: thrown.text};
  const read = readOutput(actual);
  const scenario = signature.scenarios.find(({name}) => name === input.scenario);
  if (read === undefined || scenario === undefined || read.scenario !== input.scenario) {
    return {verdict: 'wrong-answer', sentence: 'the result cannot be read'};
  }
  const [miss, ...others] = missesOf(read.figures, scenario.budgets);
  const draw = (blame?: Blame) =>
    ({kind: 'topology', ...drawTopology(scenario, read.shown, blame?.node)}) as const;
  if (miss === undefined) {
    return {verdict: 'accepted', sentence: `${scenario.title}: every budget is kept`, figure: draw()};
  }
  const blame = blameFor(miss, read.shown);
  const more =
    others.length === 0
      ? ''
      : ` ${others.length === 1 ? 'One more budget is' : `${others.length} more budgets are`} missed.`;
  return {
    verdict: 'wrong-answer',
    sentence: `${scenario.title}: ${blame.sentence}${more}`,
    figure: draw(blame),
  };
};

/** Budgets that are nearer than this to what the reference needs would make the verdict a matter of seeds. */
const marginPercent = 15;

/** Why the reference's own run makes the scenario a poor measure. */
export function thinMargin(
  signature: CanvasSignature,
  {scenario: name}: CanvasInput,
  output: unknown,
): string | undefined {
  const read: CanvasOutput | undefined = readOutput(output);
  const scenario = signature.scenarios.find((one) => one.name === name);
  if (read === undefined || scenario === undefined) return 'the reference reported nothing that can be read';
  for (const {budget, title} of budgetTitles) {
    const allowed = scenario.budgets[budget];
    if (allowed === undefined) continue;
    const measured = measuredOf(budget, read.figures);
    const room = budget === 'throughputMin' ? measured / allowed : allowed / Math.max(measured, 1e-9);
    if (room * 100 < 100 + marginPercent) {
      return `${title} of the reference is ${measured} where ${allowed} is allowed: a margin of ${marginPercent} % is needed`;
    }
  }
  return undefined;
}
