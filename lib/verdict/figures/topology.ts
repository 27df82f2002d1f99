/** A design under load: its nodes and calls with what was measured at each, and the node that failed it, over time. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';
import {seriesSchema} from '#lib/verdict/figures/series';

export const topologySchema = z.object({
  title: z.string(),
  nodes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Where it stands: columns from left to right in the order of calls, rows in each. */
      column: z.number(),
      row: z.number(),
      /** Lines under its name. */
      notes: z.array(z.string()),
      state: z.enum(['calm', 'busy', 'failed', 'lost']),
    }),
  ),
  edges: z.array(
    z.object({from: z.string(), to: z.string(), text: z.string(), state: z.enum(['calm', 'failed'])}),
  ),
  /** Of the node to blame. */
  series: seriesSchema.optional(),
});

export type Topology = Unchanging<z.infer<typeof topologySchema>>;
