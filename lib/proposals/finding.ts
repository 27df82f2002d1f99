/** What checking a proposed input has found, for the authors of the exercise: never sent to whoever proposed it. */
import {z} from 'zod';

const findingSchema = z.object({
  /** What the reference answers; absent where it does not. */
  expectedText: z.string().optional(),
  /** Why even the reference's answer is wrong, in the words of the exercise's own checker. */
  noRightAnswer: z.string().optional(),
  /** Solutions that were accepted and are not right on this input. */
  disagreeing: z.array(
    z.object({
      /** The path in the package; absent for the sender's own. */
      path: z.string().optional(),
      sentence: z.string(),
    }),
  ),
  /** How many accepted solutions were run, the reference and the sender's own among them. */
  ran: z.number(),
});

export type Finding = z.infer<typeof findingSchema>;

/** Undefined where the row was written by another release. */
export function readFinding(json: unknown): Finding | undefined {
  const parsed = findingSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

/** Whether an accepted solution, the reference or the exercise itself is shown to be wrong. */
export function showsFault({disagreeing, noRightAnswer}: Finding): boolean {
  return disagreeing.length > 0 || noRightAnswer !== undefined;
}
