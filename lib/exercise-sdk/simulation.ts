/**
 * What a simulation is made from and what came of it: the scenario that a case's input is, and the run that the driver
 * writes down. The rules that a run is held to are in referee.ts.
 */

/** A call of a client or of the last check: `[method, ...arguments]`. */
export type Call = readonly [method: string, ...args: unknown[]];

/** Times are milliseconds of the virtual clock. A fault is there from `at` on, and gone at `until`. */
export type Fault = {readonly at: number; readonly until: number} & (
  | {readonly kind: 'crash'; readonly node: string}
  /** Messages between these nodes and all others are lost. */
  | {readonly kind: 'cut'; readonly nodes: readonly string[]}
  /** Of the messages (on this link, or this end of one), so many percent are lost. */
  | {readonly kind: 'lose'; readonly percent: number; readonly from?: string; readonly to?: string}
  /** … or arrive twice. */
  | {readonly kind: 'duplicate'; readonly percent: number; readonly from?: string; readonly to?: string}
  /** … or take so much longer. */
  | {readonly kind: 'slow'; readonly ms: number; readonly from?: string; readonly to?: string}
);

export type Operation = {
  /** Names the operation's chances; stays when others are left out. */
  readonly id: number;
  readonly at: number;
  readonly client: string;
  readonly node: string;
  readonly call: Call;
};

export type Scenario = {
  readonly seed: number;
  /** n0, n1, … */
  readonly nodes: number;
  /** Least and most that a message takes. */
  readonly latency: readonly [number, number];
  /** How far each node's clock is ahead; 0 where nothing is said. */
  readonly clocks?: readonly number[];
  readonly operations: readonly Operation[];
  readonly faults: readonly Fault[];
  /** What services refuse, as `[service, call, subject]`. */
  readonly refusals?: ReadonlyArray<readonly [service: string, call: string, subject: string]>;
  /** Quiet time after everything healed, before the last calls. */
  readonly settle: number;
  /** Calls that are made at the end, one after the other, each after a wait, on a network without faults. */
  readonly after: ReadonlyArray<{readonly node: string; readonly call: Call; readonly wait?: number}>;
};

/** A call and what became of it. `refused` never happened; `unknown` may or may not have happened. */
export type Done = {
  readonly id: number;
  /** `check` for the last calls. */
  readonly client: string;
  readonly node: string;
  readonly call: Call;
  readonly start: number;
  readonly end: number;
  readonly outcome: 'ok' | 'refused' | 'unknown';
  /** Why it is not ok. */
  readonly error: string;
  readonly value?: unknown;
};

export type Message = {
  readonly from: string;
  readonly to: string;
  readonly sent: number;
  /** -1 when it never did. */
  readonly arrived: number;
  readonly text: string;
  readonly isAnswer: boolean;
  readonly isCopy: boolean;
  readonly lost: '' | 'lost' | 'cut' | 'down';
};

/** What a service was asked, and did: `done`, `refused`, or `repeated` for a key that it knew. */
export type Effect = {
  readonly at: number;
  readonly from: string;
  readonly service: string;
  readonly call: string;
  readonly subject: string;
  readonly message: unknown;
  readonly outcome: 'done' | 'refused' | 'repeated';
};

export type Run = {
  readonly history: readonly Done[];
  readonly effects: readonly Effect[];
  /** The first ones, when `messagesCut`. */
  readonly messages: readonly Message[];
  readonly messagesCut: boolean;
  /** How often each fault of the scenario made a difference. */
  readonly bites: readonly number[];
  readonly end: number;
};

/** The run that a driver has written; undefined for anything else, whatever it is. */
export function readRun(output: unknown): Run | undefined {
  if (!isRecord(output)) return undefined;
  const {history, effects, messages, messagesCut, bites, end} = output;
  const isRun =
    isListOf(history, isDone) &&
    isListOf(effects, isEffect) &&
    isListOf(messages, isMessage) &&
    isListOf(bites, isTime) &&
    typeof messagesCut === 'boolean' &&
    isTime(end);
  return isRun ? (output as Run) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isDone(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const {id, client, node, call, start, end, outcome, error} = value;
  return (
    isTime(id) &&
    areTexts(client, node, error) &&
    Array.isArray(call) &&
    typeof call[0] === 'string' &&
    isTime(start) &&
    isTime(end) &&
    (outcome === 'ok' || outcome === 'refused' || outcome === 'unknown')
  );
}

function isEffect(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const {at, from, service, call, subject, outcome} = value;
  const isKnown = outcome === 'done' || outcome === 'refused' || outcome === 'repeated';
  return isTime(at) && areTexts(from, service, call, subject) && isKnown;
}

function isMessage(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const {from, to, sent, arrived, text, isAnswer, isCopy, lost} = value;
  return (
    areTexts(from, to, text) &&
    isTime(sent) &&
    (isTime(arrived) || arrived === -1) &&
    typeof isAnswer === 'boolean' &&
    typeof isCopy === 'boolean' &&
    (lost === '' || lost === 'lost' || lost === 'cut' || lost === 'down')
  );
}

/** The client's name of the calls at the end. */
export const lastCaller = 'check';

type Parts = Partial<Omit<Scenario, 'operations' | 'after'>> & {
  readonly operations?: ReadonlyArray<readonly [at: number, client: string, node: string, call: Call]>;
  readonly after?: ReadonlyArray<readonly [node: string, call: Call, wait?: number]>;
};

/** A scenario of three nodes without faults, but for what is said; operations are numbered in their order. */
export function scenarioOf({operations = [], after = [], ...parts}: Parts): Scenario {
  return {
    seed: 1,
    nodes: 3,
    latency: [1, 9],
    faults: [],
    settle: 200,
    ...parts,
    operations: operations.map(([at, client, node, call], index) => ({
      id: index + 1,
      at,
      client,
      node,
      call,
    })),
    after: after.map(([node, call, wait]) => ({node, call, ...(wait === undefined ? {} : {wait})})),
  };
}

/** The same call at every node, the first after a wait. */
export function atEveryNode(nodes: number, call: Call, wait: number): Array<[string, Call, number]> {
  return Array.from({length: nodes}, (_, index) => [`n${index}`, call, index === 0 ? wait : 0]);
}
