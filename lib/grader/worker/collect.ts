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
 * To be told the bytes of each text that comes in or goes out. Such texts lie outside the heap, where the engine does not count
 * them: a heap that does not grow is not collected, and what was said for one program was held against the next.
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
