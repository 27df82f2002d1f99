/** A run of nodes that send messages, as a picture: lanes beside each other, time downwards. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';

export const sequenceSchema = z.object({
  lanes: z.array(z.object({name: z.string(), kind: z.enum(['client', 'node', 'service'])})),
  arrows: z.array(
    z.object({
      /** Names of lanes. */
      from: z.string(),
      to: z.string(),
      sent: z.number(),
      /** Absent when it never arrived. */
      arrived: z.number().optional(),
      text: z.string(),
      kind: z.enum(['call', 'message', 'answer']),
      /** Why it never arrived, or that it is a copy. */
      note: z.string().optional(),
      /** That the rule breaks here, or that it belongs to what a reader has to see; absent on what may be folded. */
      part: z.enum(['fault', 'involved']).optional(),
    }),
  ),
  bars: z.array(
    z.object({lane: z.string(), from: z.number(), to: z.number(), kind: z.enum(['crash', 'cut'])}),
  ),
  /** Milliseconds at which it ends. */
  end: z.number(),
  /** How many arrows there were behind the kept ones, and before them. */
  left: z.number(),
  before: z.number().optional(),
});

export type Sequence = Unchanging<z.infer<typeof sequenceSchema>>;
export type SequenceLane = Sequence['lanes'][number];
export type SequenceArrow = Sequence['arrows'][number];
export type SequenceBar = Sequence['bars'][number];
