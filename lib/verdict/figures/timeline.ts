/** A schedule that breaks a rule, as who did what and when. Already text, so drawing it decides nothing. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';

export const timelineSchema = z.object({
  lanes: z.array(z.string()),
  events: z.array(
    z.object({
      /** Milliseconds of the virtual clock. */
      at: z.number(),
      /** Which of the lanes. */
      lane: z.number(),
      what: z.enum(['call', 'return', 'throw', 'start', 'end', 'fail', 'note']),
      /** `increment("x", 1)`, `increment → 3`, `set ✗ store unavailable`. */
      text: z.string(),
      /** Where the call began that ends here: a place in the events. */
      begunBy: z.number().optional(),
    }),
  ),
  /** The place in the events where the rule breaks. */
  brokenAt: z.number(),
  rule: z.string(),
  /** What was tried: never a proof. */
  coverage: z.string(),
  /** The line that makes an input play this schedule and no other. */
  replay: z.string(),
});

export type Timeline = Unchanging<z.infer<typeof timelineSchema>>;
export type TimelineEvent = Timeline['events'][number];
