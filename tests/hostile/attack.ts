/** Reads the attacks of this folder: each a folder with a submission and what may become of it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {verdicts} from '#lib/verdict/verdict';
import type {Submission} from './arena';

const schema = z.strictObject({
  what: z.string().min(1),
  /** Every verdict that is fair; which of several it is depends on which limit is met first. */
  verdicts: z.array(z.enum(verdicts).exclude(['grader-fault'])).min(1),
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
