/** What injected things look like to a candidate: their types, as the editor and the starters name them. Pure; safe in the browser. */
import type {AsyncParameter, InjectName} from '#lib/kinds/async/signature';

export const injectedTypes: Record<InjectName, string> = {
  store: 'Store',
  task: 'Task',
  tasks: 'Task[]',
  handler: 'Handler',
  service: 'Service',
  services: 'Record<string, Service>',
  source: 'AsyncIterable<any>',
  refs: 'MakeRef',
};

const declarations: Partial<Record<InjectName, string>> = {
  store: `/** Keeps values by key. Every operation takes as long as it likes; values go in and come out as copies. */
type Store = {
  get(key: string): Promise<any>;
  set(key: string, value: any): Promise<void>;
  delete(key: string): Promise<boolean>;
};`,
  task: `/** Some work. It may fail: its promise rejects, or the call itself throws. */
type Task = () => Promise<any>;`,
  handler: `/** Is called with what was emitted. It may throw, or answer with a promise. */
type Handler = (...args: any[]) => any;`,
  service: `/** Somewhere else. It may fail: its promise rejects, or the call itself throws. */
type Service = (request: any) => Promise<any>;`,
  refs: `/** A weak reference: \`deref()\` gives the value, or undefined once it was collected. */
type MakeRef = (value: object) => {deref(): any};`,
};

const clock = `/** Resolves after so many milliseconds of the virtual clock. */
declare function sleep(ms: number): Promise<void>;
/** Milliseconds of the virtual clock since the beginning. */
declare function now(): number;
declare function setTimeout(callback: (...args: any[]) => void, ms?: number, ...args: any[]): number;
declare function setInterval(callback: (...args: any[]) => void, ms?: number, ...args: any[]): number;
declare function clearTimeout(id?: number): void;
declare function clearInterval(id?: number): void;
declare function queueMicrotask(callback: () => void): void;`;

/** The ambient declarations of an exercise: the clock, and the types of what it injects. */
export function injectedDeclarations(parameters: readonly AsyncParameter[]): string {
  const used = new Set<InjectName>();
  for (const {inject} of parameters) {
    if (inject === undefined) continue;
    used.add(inject === 'tasks' ? 'task' : inject === 'services' ? 'service' : inject);
  }
  return [clock, ...[...used].flatMap((name) => declarations[name] ?? [])].join('\n\n');
}
