/** A measured complexity as it is stored, checked on its way out. */
import {z} from 'zod';
import {type Complexity, growths} from '#lib/verdict/complexity';

const growth = z.enum(growths);

const measured = z.object({
  growth: growth.optional(),
  plausible: z.array(growth),
  error: z.number(),
  points: z.array(z.object({size: z.number(), operations: z.number()})),
});

export const complexitySchema = z.object({
  measured,
  reference: measured,
  expected: growth.optional(),
  of: z.string().optional(),
  isCutShort: z.boolean().optional(),
  hottestLine: z.object({line: z.number(), text: z.string(), share: z.number()}).optional(),
  sentence: z.string(),
});

export function readComplexity(json: unknown): Complexity | undefined {
  return json === null || json === undefined ? undefined : complexitySchema.parse(json);
}
