/** Reads equivalents.json: mutants of the reference that no case can tell from it, each with the reason why. */
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';
import type {Reason} from '#lib/exercises/reason';

export const equivalentsFile = 'equivalents.json';

const equivalentSchema = z.strictObject({
  /** As `npm run verify -- --mutate` prints it. */
  mutant: z.string().min(1),
  reason: z.string().trim().min(10).max(300),
});
export type Equivalent = z.infer<typeof equivalentSchema>;

const equivalentsMax = 200;

export function readEquivalents(text: string | undefined): Result<readonly Equivalent[], Reason[]> {
  if (text === undefined) return ok([]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([{file: equivalentsFile, sentence: `is not JSON: ${(error as Error).message}.`}]);
  }
  const parsed = z.array(equivalentSchema).max(equivalentsMax).safeParse(json);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({path, message}) => ({
        file: equivalentsFile,
        ...(path.length === 0 ? {} : {key: path.join('.')}),
        sentence: `${message}.`,
      })),
    );
  }
  const ids = parsed.data.map(({mutant}) => mutant);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  if (twice.length === 0) return ok(parsed.data);
  return err(twice.map((id) => ({file: equivalentsFile, key: id, sentence: 'is listed twice.'})));
}
