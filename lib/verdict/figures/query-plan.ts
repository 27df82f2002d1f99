/** How the engine runs statements, and the steps that it took: of the answer, of the reference, and before there was either. */
import {z} from 'zod';

const steps = z.number().nonnegative();

export const queryPlanSchema = z.object({
  statements: z.array(
    z.object({
      says: z.string(),
      /** How often it was run. */
      times: z.int().positive(),
      steps,
      reference: steps.optional(),
      /** Of the query that the exercise begins with, or without the indexes. */
      before: steps.optional(),
      pages: steps,
      scanned: steps,
      sorts: steps,
      automatic: steps,
      plan: z.array(z.object({depth: z.int().nonnegative(), detail: z.string()})),
    }),
  ),
  steps,
  budget: steps.optional(),
});
