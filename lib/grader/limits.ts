/** Every bound of the grader, with its unit in its name. */

/** Changes whenever a count or a verdict may change for the same source and seed. */
export const graderVersion = 1;

/** Source text of a submission. */
export const sourceBytesMax = 100_000;

/** What the watchdog allows a worker for one case before it kills it, and how often it looks. */
export const watchdogIntervalMs = 10;
export const cpuMsMaxPerCase = 2_500;
export const wallMsMaxPerCase = 10_000;
/** A process that only waits for its turn gets this long: a machine may have much to do, and that is nobody's fault. */
export const queuedWallMsMaxPerCase = 120_000;
export const residentMbMax = 400;
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
export const consoleCharactersMax = 64_000;
export const consoleLinesMax = 1_000;

/** One line of the protocol, in either direction. */
export const jobLineBytesMax = 64_000_000;
export const replyLineBytesMax = 64_000_000;
/** Characters of an error stream kept from a dying worker. */
export const stderrCharactersMax = 4_000;

/** Time for a worker process to say that it is ready. */
export const workerStartMsMax = 20_000;
/** Workers that die while starting, in a row, before requests are told so. */
export const startFailuresMax = 3;
export const jobsPerWorkerMax = 50;
export const workersMax = 16;
/** Requests that wait for a worker; the next is refused. */
export const queueLengthMax = 256;

/** Workers that one submission may cost before its remaining cases are left out. */
export const killsPerSubmissionMax = 2;
/** Fresh workers tried when one fails through no fault of the candidate's. */
export const faultRetriesMax = 2;

/** Search for a counterexample after a wrong answer: fresh inputs, then rounds of smaller ones. */
export type SearchEffort = {
  readonly inputsMax: number;
  readonly roundsMax: number;
  readonly variantsMax: number;
};
export const searchEffort = {
  plain: {inputsMax: 60, roundsMax: 16, variantsMax: 120},
  schedules: {inputsMax: 24, roundsMax: 6, variantsMax: 24},
} as const satisfies Record<string, SearchEffort>;
/** Of the sizes 1 to 100 that a generator knows, the largest that is tried: people must be able to read the result. */
export const counterexampleSizeMax = 40;

/** Stack of an isolate: what plain Node gives, so that recursion goes as deep as it does at home (some 10,000 small frames). */
export const isolateStackKb = 984;
