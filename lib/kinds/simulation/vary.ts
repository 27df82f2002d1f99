/** Other scenarios near one: calls and faults at other times, at other nodes, longer or once more. Pure. */
import type {Random} from '#lib/exercise-sdk/random';
import type {Call, Fault, Operation, Scenario} from '#lib/exercise-sdk/simulation';
import type {SimulationSignature} from '#lib/kinds/simulation/signature';
import {createVarying} from '#lib/kinds/vary';
import type {Words} from '#lib/values/draw-value';

export function varySimulation(
  {methods}: SimulationSignature,
  scenario: Scenario,
  random: Random,
  words: Words,
): Scenario {
  const {operations, faults, after} = scenario;
  const calls = [...operations, ...after].map(({call}) => call);
  const {varyCall, createRenaming} = createVarying(random, {parameters: [], args: [], methods, calls, words});
  const node = (): string => `n${random.int(0, scenario.nodes - 1)}`;
  const place = <T>(list: readonly T[]): number => random.int(0, Math.max(0, list.length - 1));

  const varyOperation = (operation: Operation): Operation => {
    switch (random.int(0, 3)) {
      case 0:
        return {...operation, call: varyCall(operation.call) as Call};
      case 1:
        return {...operation, node: node()};
      default:
        return {...operation, at: moved(random, operation.at)};
    }
  };
  const varyFault = (fault: Fault): Fault => {
    switch (random.int(0, 3)) {
      case 0:
        return fault.kind === 'crash' ? {...fault, node: node()} : fault;
      case 1:
        return {...fault, until: fault.at + (fault.until - fault.at) * random.pick([2, 4, 8])};
      case 2:
        return {...fault, at: moved(random, fault.at)};
      default: {
        const by = random.int(-50, 200);
        return {...fault, at: fault.at + by, until: fault.until + by};
      }
    }
  };

  switch (random.int(0, 9)) {
    case 0:
      return {...scenario, seed: random.int(0, 1_000_000)};
    case 1: {
      const {renameCall} = createRenaming();
      const renamed = <T extends {readonly call: Call}>(one: T): T => ({
        ...one,
        call: renameCall(one.call) as Call,
      });
      return {...scenario, operations: operations.map(renamed), after: after.map(renamed)};
    }
    case 2:
    case 3:
    case 4: {
      if (operations.length === 0) return scenario;
      const at = place(operations);
      return {...scenario, operations: operations.with(at, varyOperation(operations[at]!))};
    }
    case 5: {
      if (operations.length === 0) return scenario;
      const id = Math.max(...operations.map((one) => one.id)) + 1;
      return {
        ...scenario,
        operations: [...operations, {...varyOperation(operations[place(operations)]!), id}],
      };
    }
    case 6: {
      const at = random.int(0, 500);
      const crash = {
        kind: 'crash',
        node: node(),
        at,
        until: at + random.pick([10, 50, 200, 1000, 5000]),
      } as const;
      return {...scenario, faults: [...faults, crash]};
    }
    default: {
      if (faults.length === 0) return scenario;
      const at = place(faults);
      return {...scenario, faults: faults.with(at, varyFault(faults[at]!))};
    }
  }
}

function moved(random: Random, at: number): number {
  return Math.max(0, at + random.pick([-100, -10, -2, -1, 1, 2, 5, 10, 50, 100, 500]));
}
