/** What the runtime reports of one case, read totally, and its figures as lines beside their budgets. Pure. */
import {z} from 'zod';
import {budgetText, budgetTitles, measuredOf, missesOf} from '#lib/design-simulator/budgets';
import {type Figures, figureNames} from '#lib/design-simulator/measure';
import {type Budgets, nodeTypes} from '#lib/design-simulator/model';

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

/** `p99: 68 ms (at most 400 ms)`, and what was measured without a budget after it. */
export function figureLines(figures: Figures, budgets: Budgets): string[] {
  const missed = new Set(missesOf(figures, budgets).map(({budget}) => budget));
  return budgetTitles.flatMap(({budget, title}): string[] => {
    const measured = measuredOf(budget, figures);
    const allowed = budgets[budget];
    if (measured < 0 && allowed === undefined) return [];
    const text = measured < 0 ? 'nothing was answered' : budgetText(budget, measured);
    if (allowed === undefined) return [`${title}: ${text}`];
    const bound = `${budget === 'throughputMin' ? 'at least' : 'at most'} ${budgetText(budget, allowed)}`;
    return [`${title}: ${text} (${missed.has(budget) ? 'missed, ' : ''}${bound})`];
  });
}
