/** Asks a package's own code through an author runner and checks what comes back; every fault becomes a reason. */
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorAnswer, AuthorCall, AuthorRunner, CaseListing} from '#lib/exercises/author-runner';
import type {Reason} from '#lib/exercises/reason';

const file = 'cases.ts';

const listingSchema = z.object({
  cases: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'),
      group: z.string(),
      sample: z.boolean(),
      category: z.string().min(1).optional(),
      explanation: z.string().min(1).optional(),
      guards: z.string().min(1).optional(),
    }),
  ),
  badInputsCount: z.int().min(0),
  hasRules: z.boolean(),
  hasDemanding: z.boolean(),
  hasChecker: z.boolean(),
});

export async function listCases(
  runner: AuthorRunner,
  script: string,
): Promise<Result<CaseListing, Reason[]>> {
  const [answer] = await runner.evaluate({script, calls: [{call: 'list'}]});
  if (answer?.kind !== 'value') return err([{file, sentence: answer?.message ?? 'gave no answer.'}]);
  const parsed = listingSchema.safeParse(decodeTagged(answer.valueJson));
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({path, message}) => ({file, key: path.join('.'), sentence: `${message}.`})),
  );
}

export type Asked = {readonly call: AuthorCall; readonly key: string};

/** The value of every call, decoded beside its text, in order; or a reason for each call that failed. */
export async function askAuthor(
  runner: AuthorRunner,
  script: string,
  asked: readonly Asked[],
): Promise<Result<{json: string; value: unknown}[], Reason[]>> {
  if (asked.length === 0) return ok([]);
  const answers = await runner.evaluate({script, calls: asked.map(({call}) => call)});
  const reasons: Reason[] = [];
  const values = asked.map(({key}, index) => {
    const answer: AuthorAnswer | undefined = answers[index];
    if (answer?.kind === 'value') return {json: answer.valueJson, value: decodeTagged(answer.valueJson)};
    reasons.push({file, key, sentence: answer?.message ?? 'gave no answer.'});
    return {json: '', value: undefined};
  });
  return reasons.length > 0 ? err(reasons) : ok(values);
}
