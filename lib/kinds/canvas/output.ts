/** What the runtime reports of one case, read totally. Pure. */
import {z} from 'zod';
import {type Figures, figureNames} from '#lib/design-simulator/measure';
import {nodeTypes} from '#lib/design-simulator/model';

const amount = z.number();
const list = z.array(amount).max(60);

const outputSchema = z.object({
  scenario: z.string(),
  figures: z.object(
    Object.fromEntries(figureNames.map((name) => [name, amount])) as Record<keyof Figures, z.ZodNumber>,
  ),
  shown: z.object({
    asked: amount,
    events: amount,
    seconds: amount,
    stretchMs: amount,
    killed: z.string().optional(),
    nodes: z
      .array(
        z.object({
          id: z.string(),
          type: z.enum(nodeTypes),
          instances: amount,
          centsPerMonth: amount,
          busyPermille: list,
          waitingMilli: list,
          busiestPermille: amount,
          longestLine: amount,
          served: amount,
          hitPermille: amount,
          failures: z.record(z.string(), amount),
          slow: amount,
        }),
      )
      .max(40),
    edges: z
      .array(z.object({from: z.string(), to: z.string(), perSecond: amount, failedPermille: amount}))
      .max(80),
  }),
});

export type CanvasOutput = z.infer<typeof outputSchema>;

/** Undefined for what is no report. */
export function readOutput(output: unknown): CanvasOutput | undefined {
  const parsed = outputSchema.safeParse(output);
  return parsed.success ? parsed.data : undefined;
}
