/** What the editor is told of the globals in environment.ts; the language's own it knows. Safe in the browser. */
export const environmentTypes = `
interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  trace(...values: unknown[]): void;
  dirxml(...values: unknown[]): void;
  dir(value: unknown, options?: {depth?: number | null; showHidden?: boolean; maxArrayLength?: number | null; maxStringLength?: number | null; breakLength?: number; compact?: boolean | number}): void;
  assert(condition?: unknown, ...values: unknown[]): void;
  clear(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  group(...label: unknown[]): void;
  groupCollapsed(...label: unknown[]): void;
  groupEnd(): void;
  table(rows: unknown, columns?: readonly string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
  timeStamp(label?: string): void;
  profile(label?: string): void;
  profileEnd(label?: string): void;
  context(name?: string): Console;
  createTask(name: string): {run<T>(work: () => T): T};
}
declare var console: Console;
/** A deep copy. Functions and symbols cannot be copied. */
declare function structuredClone<T>(value: T, options?: {transfer?: readonly ArrayBuffer[]}): T;
/** Runs the function after the code in hand, before the next event. */
declare function queueMicrotask(callback: () => void): void;
declare function btoa(data: string): string;
declare function atob(data: string): string;
declare class TextEncoder {
  readonly encoding: string;
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): {read: number; written: number};
}
declare class TextDecoder {
  constructor(label?: string, options?: {fatal?: boolean; ignoreBOM?: boolean});
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: {stream?: boolean}): string;
}
declare var module: {exports: any};
declare var exports: any;
`;
