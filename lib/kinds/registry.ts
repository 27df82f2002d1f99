/** Every kind of exercise: the one place that knows them by name. A new kind is a folder and a line here. */

import type {z} from 'zod';
import {asyncKind} from '#lib/kinds/async/kind';
import {canvasKind} from '#lib/kinds/canvas/kind';
import {classKind} from '#lib/kinds/class/kind';
import {functionKind} from '#lib/kinds/function/kind';
import type {Kind, SignatureOf} from '#lib/kinds/kind';
import {simulationKind} from '#lib/kinds/simulation/kind';
import {sqlKind} from '#lib/kinds/sql/kind';
import {writtenKind} from '#lib/kinds/written/kind';
import type {FigureName} from '#lib/verdict/figure';

/** In the order in which authors are told of them. Each says of itself that it is a whole kind. */
export const kinds = {
  function: functionKind,
  class: classKind,
  async: asyncKind,
  simulation: simulationKind,
  sql: sqlKind,
  canvas: canvasKind,
  written: writtenKind,
} as const satisfies Record<string, {readonly signature: z.ZodObject}>;

export type KindName = keyof typeof kinds;

/** The signature of any kind, with the name of the kind inside. */
export type Signature = {[Name in KindName]: SignatureOf<Name, (typeof kinds)[Name]['signature']>}[KindName];

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** One call with its result: what a program that reads and writes becomes, where it comes from another system. */
export const callKind = 'function' satisfies KindName;

/** The kind of a signature, for that signature and the inputs that the kind's own check has let through. */
export function kindOf(signature: Pick<Signature, 'kind'>): Kind<Signature, unknown, FigureName> {
  // Which kind goes with which signature is what `kind` in the signature says; types cannot follow it.
  return kinds[signature.kind] as unknown as Kind<Signature, unknown, FigureName>;
}
