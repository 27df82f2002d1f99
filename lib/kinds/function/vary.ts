/** Other inputs near one: a part of an argument changed, or the same values wherever they occur. Pure. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import {createVarying} from '#lib/kinds/vary';
import type {Words} from '#lib/values/draw-value';
import type {Parameter} from '#lib/values/signature';

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
  /** One argument becomes like another of its type: what two lists or texts have in common is where mistakes show. */
  const related = (declared: readonly Parameter[], values: FunctionInput): FunctionInput => {
    const from = random.int(0, declared.length - 1);
    const alike = declared.flatMap(({type}, index) =>
      index !== from && type === declared[from]?.type ? [index] : [],
    );
    if (alike.length === 0) return varyArguments(declared, values);
    const to = random.pick(alike);
    const run =
      declared[from]!.type === 'int[]' && random.boolean(0.4) ? runWithPart(random, values[from]) : undefined;
    if (run !== undefined) return values.with(from, run.whole).with(to, run.part);
    return varyArguments(declared, values.with(to, values[from]));
  };
  switch (random.int(0, 10)) {
    case 0:
    case 1:
    case 2:
      return lift(parameters, createRenaming().renameArguments(parameters, args));
    case 3:
      return scatterArguments(parameters, args);
    case 4:
    case 5:
      return related(parameters, args);
    default:
      return varyArguments(parameters, args);
  }
}

/** Numbers in even steps, and some of them: what jumps within the one to find the other must not jump too far. */
function runWithPart(random: Random, like: unknown): {whole: number[]; part: number[]} {
  const first = Math.max(0, (like as readonly number[])[0] ?? 0);
  const step = random.int(1, 3);
  const whole = random.array(random.int(5, 40), (index) => first + index * step);
  const stride = random.int(1, 20);
  const offset = random.int(0, stride - 1);
  return {whole, part: whole.filter((_, index) => index % stride === offset)};
}
