/** Reads the attacks of this folder: each a folder with a submission and what may become of it. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {languageOfEnding} from '#lib/languages/browser';
import {verdicts} from '#lib/verdict/verdict';
import type {Submission} from './arena';

const schema = z
  .strictObject({
  what: z.string().min(1),
  /** The exercise that it attacks; a sum of numbers, unless it says. */
  exercise: z.string().optional(),
  /** The verdict that is fair; several only where which of them it is is not the grader's choice, and then `why` says so. */
  verdicts: z.array(z.enum(verdicts).exclude(['grader-fault'])).min(1),
  why: z.string().min(1).optional(),
  /** What the sentence holds that somebody reads. */
  says: z.string().min(1).optional(),
})
  .refine(({verdicts: fair, why}) => fair.length === 1 || why !== undefined, {
    error: 'several verdicts need a reason',
  });

export type Attack = z.infer<typeof schema> & Submission & {readonly name: string};

export function readAttacks(): Attack[] {
  const folder = import.meta.dirname;
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => {
      const read = (file: string): string => readFileSync(path.join(folder, name, file), 'utf8');
      const file = readdirSync(path.join(folder, name)).find((one) => one.startsWith('submission.')) ?? '';
      const language = languageOfEnding(path.extname(file));
      if (language === undefined) throw new Error(`${name} has no submission`);
      return {
        name,
        ...schema.parse(JSON.parse(read('attack.json'))),
        language,
        source: read(file),
      };
    });
}
