/** Pictures of what happened: each is plain data of one form, drawn by one renderer (app/_components/figures.tsx). */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';
import {queryPlanSchema} from '#lib/verdict/figures/query-plan';
import {sequenceSchema} from '#lib/verdict/figures/sequence';
import {seriesSchema} from '#lib/verdict/figures/series';
import {tableDiffSchema} from '#lib/verdict/figures/table-diff';
import {timelineSchema} from '#lib/verdict/figures/timeline';
import {topologySchema} from '#lib/verdict/figures/topology';

/** A new picture is a module, a line here and its renderer. Pages take types from here and no value: the schemas are not theirs. */
export const figureSchemas = {
  /** Where the order of events matters: the shortest schedule that fails. */
  timeline: timelineSchema,
  /** What happened between nodes that send messages. */
  sequence: sequenceSchema,
  /** Rows of a query beside those that were expected. */
  'table-diff': tableDiffSchema,
  /** How statements were run, and what that took. */
  'query-plan': queryPlanSchema,
  /** A few lines over time. */
  series: seriesSchema,
  /** A design under load. */
  topology: topologySchema,
} as const satisfies Record<string, z.ZodObject>;

export type FigureName = keyof typeof figureSchemas;

/** A figure of some of the forms, told apart by `kind`. */
export type FigureOf<Name extends FigureName> = {
  [One in Name]: {readonly kind: One} & Unchanging<z.infer<(typeof figureSchemas)[One]>>;
}[Name];

export type Figure = FigureOf<FigureName>;

/** Reads a figure out of stored JSON. */
export const figureSchema: z.ZodType<Figure> = z
  .looseObject({kind: z.enum(Object.keys(figureSchemas) as [FigureName, ...FigureName[]])})
  .transform(({kind, ...rest}, context): Figure => {
    const parsed = figureSchemas[kind].safeParse(rest);
    if (parsed.success) return {kind, ...parsed.data} as Figure;
    for (const issue of parsed.error.issues) context.addIssue({...issue, code: 'custom'});
    return z.NEVER;
  });
