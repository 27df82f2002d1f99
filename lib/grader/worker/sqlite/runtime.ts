/** The runtime of SQL: an engine of its own for each job, a fresh database for each case, and steps as the engine counts them. */
import type {SqlInput} from '#lib/exercise-sdk/sql';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {CandidateJob, SaidReply} from '#lib/grader/protocol';
import type {Place, Runtime} from '#lib/grader/worker/runtime';
import {type Ended, measureBefore, runIndexes, runQuery} from '#lib/grader/worker/sqlite/answer';
import {authorizerOf, type Connection, openConnection} from '#lib/grader/worker/sqlite/connection';
import {type Engine, loadEngine} from '#lib/grader/worker/sqlite/engine';
import {createImages, type Images} from '#lib/grader/worker/sqlite/images';
import {createPolicy, type Policy} from '#lib/grader/worker/sqlite/policy';
import type {Schema} from '#lib/grader/worker/sqlite/schema';
import {readSource} from '#lib/grader/worker/sqlite/source';

export const sqliteRuntime: Runtime = {
  open: async () => {
    const make = await loadEngine();
    const images = createImages();
    const first = await make(1);
    const version = first.capi.sqlite3_libversion();
    return {
      engine: `sqlite ${version}, node ${process.versions.node}`,
      prepare: async (memoryMbMax) => placeIn(await make(memoryMbMax), images, memoryMbMax),
    };
  },
};

type Loaded = {
  readonly job: CandidateJob;
  readonly schema: Schema;
  readonly statements: readonly string[];
  began: NodeJS.CpuUsage;
};

function placeIn(engine: Engine, images: Images, memoryMbMax: number): Place {
  let loaded: Loaded | undefined;
  let isSpent = false;
  let policy: Policy | undefined;
  let connection: Connection | undefined;
  const looks = {
    authorizer: engine.wasm.installFunction(
      'i(pipppp)',
      authorizerOf(engine, () => policy),
    ),
    progress: engine.wasm.installFunction('i(p)', () => connection?.look() ?? 0),
  };
  /** A database that holds `input`, restricted to what an answer may do. */
  const open = (schema: Schema, input: SqlInput): Connection => {
    const image = images.of(engine, schema, input);
    const opened = openConnection(engine);
    connection = opened;
    const {form} = schema.answer;
    opened.load(image, form === 'indexes');
    opened.execute(`PRAGMA hard_heap_limit = ${memoryMbMax * 1024 * 1024}`);
    policy = createPolicy(
      form === 'query' ? 'reading' : 'indexes',
      schema.tables.map(({name}) => name),
    );
    opened.restrict(policy, looks);
    return opened;
  };
  const before = (schema: Schema, input: SqlInput): ReturnType<typeof measureBefore> => {
    const own = openConnection(engine);
    try {
      own.load(images.of(engine, schema, input), true);
      return measureBefore(own, schema, input.parameters ?? {});
    } finally {
      own.close();
    }
  };
  const close = (): void => {
    connection?.close();
    connection = undefined;
    policy = undefined;
  };

  return {
    memoryMbMax,
    load: (job) => {
      const schema = decodeTagged(job.optionsJson) as Schema;
      try {
        const opened = open(schema, {tables: {}});
        const read = readSource(job.source, schema, opened, policy!);
        close();
        if (!read.ok) return read.refused;
        loaded = {job, schema, statements: read.statements, began: process.cpuUsage()};
        return undefined;
      } catch (error) {
        isSpent = true;
        return broken(error);
      }
    },
    runCase: (index) => {
      if (loaded === undefined) throw new Error('no answer is loaded');
      const {job, schema, statements} = loaded;
      const one = job.cases[index]!;
      const input = decodeTagged(one.inputJson) as SqlInput;
      let ended: Ended;
      try {
        const opened = open(schema, input);
        ended =
          schema.answer.form === 'query'
            ? runQuery(opened, statements[0]!, input.parameters ?? {}, {
                operationsMax: one.operationsMax,
                charactersMax: job.outputCharactersMax,
              })
            : runIndexes(opened, statements, schema, one.operationsMax, () => opened.trust());
        close();
        if (ended.ok && schema.isReference)
          ended = {...ended, value: {...ended.value, ...before(schema, input)}};
      } catch (error) {
        if (!isTooDeep(error)) throw error;
        isSpent = true;
        ended = {ok: false, stop: {kind: 'error', message: tooDeep, offset: -1}, operations: 0};
      }
      if (!ended.ok && ended.stop.kind === 'memory') isSpent = true;
      const now = process.cpuUsage();
      const cpuMs = (now.user - loaded.began.user + now.system - loaded.began.system) / 1000;
      loaded.began = now;
      return replyOf(ended, index, cpuMs, job.outputCharactersMax);
    },
    isSpent: () => isSpent,
    dispose: close,
  };
}

const tooDeep = 'the statement is nested too deeply for the engine';

/** The engine ran out of stack, of its own or of the process's; its memory cannot be trusted any more. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError || error instanceof WebAssembly.RuntimeError;
}

function broken(error: unknown): SaidReply {
  if (!isTooDeep(error)) throw error;
  const message = `${tooDeep.charAt(0).toUpperCase()}${tooDeep.slice(1)}.`;
  return {
    type: 'refused',
    message: `${message.slice(0, -1)} (line 1)`,
    diagnostics: [{line: 1, column: 1, message, severity: 'error'}],
  };
}

function replyOf(ended: Ended, index: number, cpuMs: number, charactersMax: number): SaidReply {
  const measured = {
    type: 'case',
    index,
    operations: ended.operations,
    cpuMs,
    consoleCut: false,
    step: -1,
  } as const;
  if (ended.ok) {
    const valueJson = encodeTagged(ended.value);
    if (valueJson.length > charactersMax) return {...measured, status: 'limit', limit: 'output'};
    return {...measured, status: 'returned', valueJson};
  }
  const {stop} = ended;
  if (stop.kind === 'memory') return {...measured, status: 'memory'};
  if (stop.kind === 'limit') return {...measured, status: 'limit', limit: stop.limit};
  return {
    ...measured,
    status: 'threw',
    name: 'SQL error',
    message: stop.message,
    trace: '',
    partialJson: '',
  };
}
