/** Figures over time: a few lines above one another, each with its own scale. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';

export const seriesSchema = z.object({
  title: z.string(),
  /** How long each value stands for. */
  stretchMs: z.number(),
  lines: z.array(
    z.object({
      name: z.string(),
      /** Written after a value: ` %`, ` requests`. */
      unit: z.string(),
      values: z.array(z.number()),
      /** Top of the scale; the largest value where it is absent. */
      max: z.number().optional(),
    }),
  ),
  /** Moments that explain a change, in ms. */
  marks: z.array(z.object({at: z.number(), text: z.string()})),
});

export type Series = Unchanging<z.infer<typeof seriesSchema>>;
