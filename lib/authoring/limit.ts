/** Runs work in order of asking, at most `slots` at a time. */
import type {Limit} from '#lib/authoring/verify-package';

export function createLimit(slots: number): Limit {
  let free = slots;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
