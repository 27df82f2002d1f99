/** What the editor is told of the things a node is given. Safe in the browser. */
export const simulationEditorTypes = `/** What a node works with; its constructor is given one. All of it but the store dies with a crash. */
interface NodeTools {
  /** The name of this node: n0, n1, … */
  readonly id: string;
  /** The names of the other nodes. */
  readonly peers: string[];
  /** Milliseconds of this node's clock. Clocks may differ. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Calls back later, unless the function that is returned is called before. */
  after(ms: number, callback: () => void): () => void;
  /** Sends a message that nobody answers. It may be lost, or come twice. */
  send(to: string, message: unknown): void;
  /** Asks a node or a service: what its receive() returns. Rejects when no answer comes within \`ms\` (50 when left out). */
  rpc(to: string, message: unknown, ms?: number): Promise<any>;
  /** Survives a crash. Values are copied in and out. */
  readonly store: {
    get(key: string): any;
    set(key: string, value: unknown): void;
    delete(key: string): void;
    keys(): string[];
  };
}
`;
