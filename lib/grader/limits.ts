/** Every bound of the grader, with its unit in its name. */

import {readableSizeMax} from '#lib/exercise-sdk/roomy';

/** Changes whenever a count or a verdict may change for the same source and seed. */
export const graderVersion = 12;

/**
 * What the watchdog allows a worker for one case before it kills it, and how often it looks. A case past
 * `cpuMsSuspectPerCase` is run again, on another worker and with `cpuMsMaxPerCase`: only then is it too slow. Together
 * they stay below the 3 s in which an endless program is answered; the first is no less than the fifth of the second
 * that right solutions may need.
 */
export const watchdogIntervalMs = 10;
export const cpuMsSuspectPerCase = 500;
export const cpuMsMaxPerCase = 2_200;
export const wallMsMaxPerCase = 10_000;
/** A process that only waits for its turn gets this long: a machine may have much to do, and that is nobody's fault. */
export const queuedWallMsMaxPerCase = 120_000;
export const residentMbMax = 400;
/**
 * What an honest style may cost, measured on the machine of DECISIONS.md, and how much slower the slowest machine is that we
 * support. With them a case whose limit is `operationsMaxPerCase` needs at most a fifth of the processor time above.
 */
export const heavyNsPerOperation = 40;
export const slowestMachineFactor = 2;
/** Honest programs need at most one part in so many of the cap. */
export const honestCpuParts = 5;
/** What a package may allow on one case (5,500,000): `verify` refuses more, because processor time could decide it. */
export const operationsMaxPerCase = Math.floor(
  (cpuMsMaxPerCase * 1_000_000) / (honestCpuParts * heavyNsPerOperation * slowestMachineFactor),
);
/** CPU of all the cases of one submission together. */
export const cpuMsMaxPerJob = 30_000;
/** A worker that died by itself with this much memory in use ran out of memory. */
export const outOfMemoryResidentMb = 250;

/** Authors' code is trusted, and may be slow: references on large inputs, generators. */
export const authorCpuMsMaxPerCase = 10_000;
export const authorWallMsMaxPerCase = 60_000;
export const authorOperationsMax = 2_000_000_000;
export const authorMemoryMbMax = 256;
export const authorResidentMbMax = 800;
export const authorTextCharactersMax = 32_000_000;
export const authorCallsMax = 5_000;

/** Heap of an isolate, when the exercise does not say. */
export const isolateMemoryMb = 64;
/** Result of one case as tagged JSON. */
export const caseOutputCharactersMax = 4_000_000;
/** Where what is expected is known, so much of it and no more: a flood would cost the host its time. */
export const outputCharactersFactor = 8;
export const outputCharactersMin = 250_000;
/** What a checker says of a wrong result. */
export const checkerReasonCharactersMax = 20_000;
/** Calls that a checker names as showing it. */
export const checkedCallsMax = 100;
/** Time that the host judges results at one go, before it does something else. */
export const judgingMsAtOnceMax = 20;
/** What a buffer may be resized to: more than the heap that any exercise allows would be memory that no heap counts. */
export const resizedBytesMax = 64 * 1024 * 1024;
export const consoleCharactersMax = 64_000;
export const consoleLinesMax = 1_000;

/** One line of the protocol, in either direction. */
export const jobLineBytesMax = 64_000_000;
export const replyLineBytesMax = 64_000_000;
/** Jobs and replies that a worker has read and written, before it gives back what they took. */
export const textBytesBeforeCollection = 16_000_000;
/** Characters of an error stream kept from a dying worker. */
export const stderrCharactersMax = 4_000;

/** Cases that a worker runs in one call, where nobody waits for each; and characters of a report after which it returns. */
export const casesAtOnceMax = 64;
export const reportCharactersAtOnceMax = 65_536;
/** How long a worker holds its first replies, where it may: most submissions are over by then. */
export const heldMsMax = 10;
/** Time for a worker process to say that it is ready. */
export const workerStartMsMax = 20_000;
/** Workers that die while starting, in a row, before requests are told so. */
export const startFailuresMax = 3;
/** A worker costs some 200 ms of processor time to start: it must be worth that. Its memory stays the same over thousands of jobs. */
export const jobsPerWorkerMax = 500;
export const workersMax = 16;
/** Requests of one class that wait for a worker; the next of it is refused. */
export const queueLengthMax = 256;
/** How many more urgent requests go before a class that waits; then it goes next, so that none is put off for ever. */
export const passedOverMax = 16;

/** Workers that one submission may cost before its remaining cases are left out. */
export const killsPerSubmissionMax = 2;
/** Fresh workers tried when one fails through no fault of the candidate's. */
export const faultRetriesMax = 2;

/** Of the sizes 1 to 100 that a generator knows, the largest that is tried: people must be able to read the result. */
export const counterexampleSizeMax = readableSizeMax;
/** What a generator knows: tried when nothing smaller showed anything. */
export const generatedSizeMax = 100;
/** Sizes of demanding inputs that are tried then, one row in each sweep, and how many more a program may name by its numbers. */
export const longInputSizes = [
  [64, 130, 200, 260, 300],
  [400, 500, 520, 700],
  [1000, 1030, 1500, 2050],
] as const;
export const sourceSizesMax = 8;
/** The longest input that is shown, as JSON: a list of a thousand edges, stored with the submission. */
export const counterexampleCharactersMax = 30_000;
/** Smaller neighbours of an input that are looked at for each that may be tried. */
export const neighboursPerVariantMax = 4;
/** After so many operations of the candidate's no further round is begun: the same on any machine. */
export const counterexampleOperationsMax = 200_000_000;

/** How much more an input may take that has passed its operation limit, so that the verdict can say what it would have needed. */
export const overrunFactorMax = 20;
export const overrunOperationsMax = 10_000_000;

/**
 * Stack of an isolate: twice what plain Node gives. The meter stands between a built-in and the function that it calls, so
 * recursion through `some` or `apply` takes more of it here, and has to go as deep as it does at home.
 */
export const isolateStackKb = 2000;
/** What the system must let a process have, so that the engine notices the end of its stack before the system does. */
export const processStackKbMin = 4096;

/**
 * Sizes at which complexity is measured, small steps first so that exponential programs show themselves; stopped by the
 * operations below, by the exercise's own rules, or where its inputs grow no further.
 */
export const complexitySizes = [
  4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 32, 45, 64, 91, 128, 181, 256, 362, 512, 724, 1024, 1448, 2048, 2896,
  4096,
] as const;
/** The largest of them that is made, and operations that a program may use on one of them and on all together. */
export type MeasuringEffort = {
  readonly sizeMax: number;
  readonly operationsMax: number;
  readonly operationsTotalMax: number;
};
/** `plain` is for people, who see the plot; `brief` for authors' proofs, which measure every slow submission. */
export const measuringEffort = {
  plain: {sizeMax: 4096, operationsMax: 5_000_000, operationsTotalMax: 15_000_000},
  brief: {sizeMax: 2048, operationsMax: 1_000_000, operationsTotalMax: 3_000_000},
} as const satisfies Record<string, MeasuringEffort>;
/** Shapes of input (seeds) that are tried at one size before the worst for the candidate is measured at all. */
export const complexityShapesMax = 8;
/** Fewest points that a model of growth is fitted to. */
export const growthFitPointsMin = 5;
/** Operations decide how far a measurement goes. This is for work that none counts, and the sentence says when it was needed. */
export const complexityCpuMsMax = 20_000;
/** Ends of the scale on which a whole submission is compared with the reference. */
export const timesReferenceMin = 0.1;
export const timesReferenceMax = 99;
/** All that one explanation may use: its search, its measurement and what it asks of the author's code, on every worker. */
export const explanationCpuMsMax = 6_000;
/** All that checking someone's examples may use, on every worker: the reference, the checker and the wrong solutions. */
export const examplesCpuMsMax = 6_000;
/** Sizes of the demanding and of the generated input on which an answer that is too slow shows its work. */
export const costInputSizes = {demanding: 400, generate: 100} as const;
/** The instrumented run that counts lines is slower: it takes the largest input within this. */
export const lineProfileOperationsMax = 1_000_000;
export const lineTextCharactersMax = 120;
/** Times the operations that an input allows on which accepted code is confirmed: only what never ends is stopped. */
export const confirmationOperationsFactor = 20;
/** Of an input that was varied by the rules: it is run by everyone, and shown where it fails. */
export const variedInputCharactersMax = 4_000;
/** Different sets of such inputs; the seed of a submission chooses one. */
export const confirmationSetsPerExercise = 64;
export const confirmationSetsKeptMax = 512;
/** Lists of checks whose answers are remembered, and characters of the answers to one list. */
export const knownAnswersMax = 4_096;
export const knownAnswerCharactersMax = 10_000;

/** The grader's host is a process of its own (lib/grader/service): how often it gives a sign of life, and reads what it is. */
export const hostBeatMs = 1_000;
/** Beats that may stay out, counted by whoever listens: a machine that slept or was stopped has missed none. */
export const hostSilentBeatsMax = 30;
/** The first restart is at once; each further one within the time that a host must live waits twice as long, up to a bound. */
export const hostRestartMsMin = 100;
export const hostRestartMsMax = 5_000;
export const hostStableMs = 60_000;
/** How many requests wait while no host is up, and how long, before they are told that the grader is busy. */
export const hostWaitingMax = 256;
export const hostWaitMsMax = 30_000;
/** Requests that one host holds at a time: more than its waiting lists and workers take. */
export const hostInHandMax = 2_048;
/** Prepared exercises that a host keeps; the least recently asked about goes first. */
export const hostExercisesMax = 100;
/** How long results of cases are gathered before they are sent together. */
export const hostProgressMs = 20;
/** How long a host may take to end in good order. */
export const hostCloseMsMax = 5_000;
/** Requests that wait to be alone in a process of their own. */
export const aloneWaitingMax = 64;
/** Programs whose deaths are remembered; the one that died longest ago goes first. */
export const suspectsMax = 1_000;
/** Errors cross to the process that asked: characters of a message, and of a trace. */
export const errorCharactersMax = 4_000;

/** Of an SQL statement: characters of a text or a row, of the source, and what its grammar may nest. */
export const sqlTextCharactersMax = 100_000;
export const sqlSourceCharactersMax = 20_000;
export const sqlColumnsMax = 100;
export const sqlExpressionDepthMax = 100;
export const sqlParserDepthMax = 500;
export const sqlCompoundSelectsMax = 30;
export const sqlFunctionArgumentsMax = 30;
export const sqlLikePatternCharactersMax = 200;
export const sqlVariablesMax = 50;
export const sqlProgramStepsMax = 50_000;
/** Statements in the source of an answer. */
export const sqlStatementsMax = 16;
/** What a visit of a page counts beside the engine's instructions, which tell nothing of it. */
export const sqlStepsPerPage = 16;
/** How often a running statement is looked at. */
export const sqlStepsPerLook = 500;
/** Steps that creating all indexes of an answer may take, which is counted apart from what they are good for. */
export const sqlIndexStepsMax = 5_000_000;
/** Bytes of images that a worker keeps ready, so that one is filled once. */
export const sqlImagesBytesMax = 48 * 1024 * 1024;
/** Lines of a plan that are told. */
export const sqlPlanLinesMax = 60;
