/**
 * The engine of SQL: SQLite in WebAssembly, whose code is compiled once and whose memory is new in each place. It has no file
 * system and no clock: what it asks of the machine is answered here.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Sqlite3Static} from '@sqlite.org/sqlite-wasm';

export type Api = Pick<Sqlite3Static, 'capi' | 'wasm'>;

export type Engine = Api & {
  /** Whether the clock was asked for since this was asked last: what a statement answers must not depend on it. */
  readonly hasReadClock: () => boolean;
};

type Imports = Record<string, Record<string, (...args: never[]) => unknown>>;
type Boot = (options: object) => Promise<Sqlite3Static>;

const pageBytes = 65_536;
/** What the engine itself needs, and the image that a case works on. */
const ownMb = 24;
const initialPages = 128;
const notPermitted = -1;
/** Where the clock stands: 2026-01-01 00:00:00 UTC. */
const stoppedAtMs = Date.UTC(2026, 0, 1);
const nsPerMs = 1_000_000n;

/** Loads the code, while files may still be opened. Answers how an engine is made. */
export async function loadEngine(): Promise<(memoryMbMax: number) => Promise<Engine>> {
  const boot = (await import('@sqlite.org/sqlite-wasm')).default as unknown as Boot;
  const file = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
  const code = new WebAssembly.Module(readFileSync(file));
  return (memoryMbMax) => makeEngine(boot, code, memoryMbMax);
}

async function makeEngine(boot: Boot, code: WebAssembly.Module, memoryMbMax: number): Promise<Engine> {
  let clockReads = 0;
  const memory = new WebAssembly.Memory({
    initial: initialPages,
    maximum: ((memoryMbMax + ownMb) * 1024 * 1024) / pageBytes,
  });
  const {capi, wasm} = await boot({
    wasmMemory: memory,
    print: () => {},
    printErr: () => {},
    instantiateWasm: (
      imports: Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      const read = (): number => {
        clockReads++;
        return stoppedAtMs;
      };
      const shut = shutIn(imports, read, memory) as unknown as WebAssembly.Imports;
      const instance = new WebAssembly.Instance(code, shut);
      receive(instance, code);
      return instance.exports;
    },
  });
  return {
    capi,
    wasm,
    hasReadClock: () => {
      const has = clockReads > 0;
      clockReads = 0;
      return has;
    },
  };
}

/** Its imports without the machine: no file can be opened, and the clock stands still. */
function shutIn(imports: Imports, readClock: () => number, memory: WebAssembly.Memory): Imports {
  const refused = (name: string): boolean => name.startsWith('__syscall_') || name.startsWith('fd_');
  return Object.fromEntries(
    Object.entries(imports).map(([group, functions]) => [
      group,
      {
        ...Object.fromEntries(
          Object.entries(functions).map(([name, own]) => [name, refused(name) ? () => notPermitted : own]),
        ),
        emscripten_date_now: readClock,
        emscripten_get_now: readClock,
        clock_time_get: (_clock: number, _precision: bigint, at: number) => {
          new DataView(memory.buffer).setBigInt64(at, BigInt(readClock()) * nsPerMs, true);
          return 0;
        },
        _localtime_js: () => {
          readClock();
        },
      },
    ]),
  );
}
