/** The runtime of designs: reads the document and simulates it under the scenario of each case; operations are events. */
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Design} from '#lib/design-simulator/design';
import type {Model} from '#lib/design-simulator/model';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {CandidateJob, SaidReply} from '#lib/grader/protocol';
import type {Place, Runtime} from '#lib/grader/worker/runtime';

export const designRuntime: Runtime = {
  open: async () => ({
    engine: `design simulator, node ${process.versions.node}`,
    prepare: placeOf,
  }),
};

type Loaded = {readonly job: CandidateJob; readonly model: Model; readonly design: Design};

function placeOf(memoryMbMax: number): Place {
  let loaded: Loaded | undefined;
  return {
    memoryMbMax,
    load: (job) => {
      const model = decodeTagged(job.optionsJson) as Model;
      const decoded = decodeDesign(job.source, model.palette);
      if (!decoded.ok) return refused(decoded.error);
      loaded = {job, model, design: decoded.value};
      return undefined;
    },
    runCase: (index) => {
      if (loaded === undefined) throw new Error('no design is loaded');
      return runCase(loaded, index);
    },
    isSpent: () => false,
    dispose: () => {
      loaded = undefined;
    },
  };
}

function refused(message: string): SaidReply {
  return {type: 'refused', message, diagnostics: [{line: 1, column: 1, message, severity: 'error'}]};
}

/** A case, as lib/exercise-sdk/canvas.ts has it. */
type Input = {readonly scenario: string; readonly seeds: readonly number[]};

function runCase({job, model, design}: Loaded, index: number): SaidReply {
  const {inputJson, operationsMax} = job.cases[index]!;
  const {scenario: name, seeds} = decodeTagged(inputJson) as Input;
  const began = process.cpuUsage();
  const scenario = model.scenarios.find((one) => one.name === name)!;
  const {figures, shown, events} = tryScenario(design, model, scenario, seeds);
  const {user, system} = process.cpuUsage(began);
  const measured = {
    type: 'case',
    index,
    operations: events,
    cpuMs: (user + system) / 1000,
    consoleCut: false,
    step: -1,
  } as const;
  if (events > operationsMax) return {...measured, status: 'limit', limit: 'operations'};
  return {...measured, status: 'returned', valueJson: encodeTagged({scenario: name, figures, shown})};
}
