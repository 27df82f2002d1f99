/** Collects the garbage of the worker itself, which its engine would leave until the process has no memory left. */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {textBytesBeforeCollection} from '#lib/grader/limits';

/** The engine has no other way to ask for it. No realm gets the function: the flag is down again before one is made. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}

/**
 * The returned function counts the bytes of each text that is read or written, and collects after a bounded number of them. Such texts
 * are stored outside the heap, which the engine does not count: without this, the answers of one program were
 * still in memory when the next one ran, and it was ended at the memory limit.
 */
export function createTextCollector(): (bytes: number) => void {
  const collect = findCollector();
  let bytesSince = 0;
  return (bytes) => {
    bytesSince += bytes;
    if (bytesSince < textBytesBeforeCollection) return;
    bytesSince = 0;
    collect();
  };
}
