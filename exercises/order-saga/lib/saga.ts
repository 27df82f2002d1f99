import type {Effect} from '#lib/exercise-sdk/simulation';

/** The steps in order, each with what undoes it. */
export const steps = [
  {service: 'stock', does: 'reserve', undoes: 'release'},
  {service: 'payment', does: 'charge', undoes: 'refund'},
  {service: 'shipping', does: 'schedule', undoes: 'unschedule'},
] as const;

/** What is going on with one order. */
type State = {readonly done: readonly string[]; readonly refused: boolean; readonly undone: number};

/** What a sequence of effects of one order does wrong, or the state that it leaves. */
export function follow(order: string, effects: readonly Effect[]): {wrong: string} | State {
  const done: string[] = [];
  const seen = new Set<string>();
  let refused = false;
  let undone = 0;
  for (const {call, service, outcome, at} of effects) {
    if (outcome === 'repeated') continue;
    const where = `${service} was asked to ${call} order ${order} at ${at} ms`;
    const index = steps.findIndex(({does}) => does === call);
    if (index >= 0) {
      if (outcome === 'done' && seen.has(call))
        return {wrong: `${where}, and did it a second time (rule: once)`};
      if (refused) {
        // Asked again under another key, it refuses again; that changes nothing.
        if (outcome === 'refused' && index === done.length) continue;
        return {wrong: `${where}, though a step had been refused (rule: steps in order)`};
      }
      if (index !== done.length) {
        const before = steps[Math.max(0, index - 1)]!.does;
        return {wrong: `${where}, but ${before} had not been done (rule: steps in order)`};
      }
      if (outcome === 'refused') refused = true;
      else done.push(call);
      seen.add(call);
      continue;
    }
    const undoing = steps.findIndex(({undoes}) => undoes === call);
    if (undoing < 0) return {wrong: `${where}, which it does not know`};
    if (seen.has(call)) return {wrong: `${where}, and did it a second time (rule: once)`};
    if (!refused) return {wrong: `${where}, though nothing had been refused (rule: undo what was done)`};
    const expected = steps[done.length - 1 - undone];
    if (undoing >= done.length) {
      return {
        wrong: `${where}, but ${steps[undoing]!.does} had never been done (rule: undo only what was done)`,
      };
    }
    if (expected?.undoes !== call) {
      return {
        wrong: `${where}, but ${expected?.undoes ?? 'nothing'} was next (rule: undo the last step first)`,
      };
    }
    seen.add(call);
    undone++;
  }
  return {done, refused, undone};
}

/** What an order came to, as its answer has it; undefined while it is not over. */
export function outcomeOf({done, refused, undone}: State): 'placed' | 'cancelled' | undefined {
  if (refused) return undone === done.length ? 'cancelled' : undefined;
  return done.length === steps.length ? 'placed' : undefined;
}
