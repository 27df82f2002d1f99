/** What the runtime hands out for one question, read totally. Pure. */
import {z} from 'zod';

const outputSchema = z.object({
  question: z.string(),
  answer: z
    .union([
      z.object({value: z.number(), unit: z.string()}),
      z.object({low: z.number(), high: z.number(), unit: z.string()}),
      z.object({text: z.string(), covers: z.array(z.string())}),
    ])
    .nullable(),
});

export type WrittenOutput = z.infer<typeof outputSchema>;

/** Undefined for what is none. */
export function readOutput(output: unknown): WrittenOutput | undefined {
  const parsed = outputSchema.safeParse(output);
  return parsed.success ? parsed.data : undefined;
}
