/** Other inputs near one: a part of an argument changed, or the same values wherever they occur. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import {createVarying} from '#lib/kinds/vary';
import type {Words} from '#lib/values/draw-value';

export function varyFunctionInput(
  {parameters}: FunctionSignature,
  args: FunctionInput,
  random: Random,
  words: Words,
): FunctionInput {
  const {varyArguments, scatterArguments, createRenaming, lift} = createVarying(random, {
    parameters,
    args,
    methods: [],
    calls: [],
    words,
  });
  switch (random.int(0, 9)) {
    case 0:
    case 1:
    case 2:
      return lift(parameters, createRenaming().renameArguments(parameters, args));
    case 3:
      return scatterArguments(parameters, args);
    default:
      return varyArguments(parameters, args);
  }
}
