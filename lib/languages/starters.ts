/** The languages a candidate may choose, in the order they are offered, with the code each begins with. */
import type {LanguageName, Signature} from '#lib/exercises/exercise';
import {javascriptStarter} from '#lib/languages/javascript/starter';
import {typescriptStarter} from '#lib/languages/typescript/starter';

export type Starter = {
  readonly name: LanguageName;
  readonly title: string;
  readonly starter: (signature: Signature) => string;
};

export const starters: readonly Starter[] = [
  {name: 'javascript', title: 'JavaScript', starter: javascriptStarter},
  {name: 'typescript', title: 'TypeScript', starter: typescriptStarter},
];
