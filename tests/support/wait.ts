/** Waits until something holds, and says what it waited for. */

/** Ends a wait that would go on for ever; loaded machines are slow for reasons of their own. */
const waitMs = 60_000;
const pauseMs = 30;

export async function until(what: string | (() => string), holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + waitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
