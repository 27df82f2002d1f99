/** Other inputs near one: calls added, moved, repeated or changed, or the same values wherever they occur. Pure. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import type {ClassSignature} from '#lib/kinds/class/signature';
import {createVarying} from '#lib/kinds/vary';
import type {Words} from '#lib/values/draw-value';

export function varyClassInput(
  {parameters, methods}: ClassSignature,
  {construct, calls}: ClassInput,
  random: Random,
  words: Words,
): ClassInput {
  const {varyArguments, varyCalls, createRenaming, scatterCall} = createVarying(random, {
    parameters,
    args: construct,
    methods,
    calls,
    words,
  });
  if (random.boolean(0.3)) {
    const {renameArguments, renameCall} = createRenaming();
    return {construct: renameArguments(parameters, construct), calls: calls.map(renameCall)};
  }
  if (random.boolean(0.15)) return {construct, calls: calls.map(scatterCall)};
  return random.boolean(0.1)
    ? {construct: varyArguments(parameters, construct), calls}
    : {construct, calls: varyCalls(calls)};
}
