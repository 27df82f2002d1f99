/**
 * What a submission, a draft or a run is for. Practice is the only context today; an assignment and an interview will be
 * further members, each with the id of its row. Rows of several contexts never mix: the key is part of a draft's.
 */
import type {Relation} from '#lib/access/rights';

export type Context = {readonly kind: 'practice'};

export const practice: Context = {kind: 'practice'};

/** As the column `context` holds it. */
export function contextKey({kind}: Context): string {
  return kind;
}

/** How what is run in a context relates to whoever runs it: practice is open to everyone. */
export function relationToRun(context: Context): Relation {
  return {practice: 'public' as const}[context.kind];
}
