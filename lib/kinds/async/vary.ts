/** Other scenarios near one: steps added, moved, repeated or changed, or the same values wherever they occur. Pure. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import type {Random} from '#lib/exercise-sdk/random';
import type {AsyncSignature} from '#lib/kinds/async/signature';
import {createVarying} from '#lib/kinds/vary';
import type {Words} from '#lib/values/draw-value';

const sleepMs = [0, 1, 2, 3, 5, 8, 10, 20, 50, 100, 1000];

export function varyScenario(
  {parameters, methods}: AsyncSignature,
  input: AsyncInput,
  random: Random,
  words: Words,
): AsyncInput {
  const {construct, clients} = input;
  // Whether others find a failure counted in the very moment of a throw is nobody's to say: the generator's own scenarios do.
  if (clients.length > 1 && JSON.stringify(input).includes('"throws"')) return input;
  const made = {parameters, args: construct, methods, calls: clients.flat(), words, isDescribed: true};
  const {varyArguments, varyCalls, createRenaming, scatterArguments, scatterCall} = createVarying(
    random,
    made,
  );
  if (random.boolean(0.3)) {
    const {renameArguments, renameCall} = createRenaming();
    return {
      construct: renameArguments(parameters, construct),
      clients: clients.map((steps) => steps.map(renameCall)),
    };
  }
  if (random.boolean(0.15)) {
    return {
      construct: scatterArguments(parameters, construct),
      clients: clients.map((steps) => steps.map(scatterCall)),
    };
  }
  if (random.boolean(0.15)) return {construct: varyArguments(parameters, construct), clients};
  const at = random.int(0, Math.max(0, clients.length - 1));
  const steps = clients[at] ?? [];
  if (random.boolean(0.2)) {
    const sleeping = ['sleep', random.pick(sleepMs)] as const;
    return {construct, clients: clients.with(at, steps.toSpliced(random.int(0, steps.length), 0, sleeping))};
  }
  return {construct, clients: clients.length === 0 ? [varyCalls([])] : clients.with(at, varyCalls(steps))};
}
