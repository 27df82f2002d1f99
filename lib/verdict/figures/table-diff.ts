/** The rows that a query returned beside those that it should have. */
import {z} from 'zod';

export const tableDiffSchema = z.object({
  columns: z.array(z.string()),
  /** Whether the order of the rows counts: then each stands at its place. */
  ordered: z.boolean(),
  rows: z.array(
    z.object({
      /** In both; expected and not returned; returned and not expected. */
      side: z.enum(['both', 'missing', 'extra']),
      cells: z.array(z.string()),
    }),
  ),
  /** Rows that are in both and not listed. */
  left: z.int().nonnegative(),
});
