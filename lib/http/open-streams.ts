/** How many event streams this process has open, for metrics. On globalThis: a bundler loads this file several times. */
const key = Symbol.for('whetstone.open-streams');
type Holder = {[key]?: number};

export function countOpenStreams(): number {
  return (globalThis as Holder)[key] ?? 0;
}

/** Returns what is to be called once, when the stream is over. */
export function openStream(): () => void {
  const holder = globalThis as Holder;
  holder[key] = countOpenStreams() + 1;
  return () => {
    holder[key] = countOpenStreams() - 1;
  };
}
