/** Reads the attacks of this folder: each a folder with a submission and what may become of it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
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
      const isTyped = existsSync(path.join(folder, name, 'submission.ts'));
      return {
        name,
        ...schema.parse(JSON.parse(read('attack.json'))),
        language: isTyped ? 'typescript' : 'javascript',
        source: read(isTyped ? 'submission.ts' : 'submission.js'),
      };
    });
}
