/** Every address that the app folder answers, read from it: a new page or route is there by itself. */
import {globSync} from 'node:fs';
import {dirname} from 'node:path';
import {root} from './source-files.ts';

export type Address = {
  /** As Next names it, such as /exercises/[slug]. */
  readonly template: string;
  readonly isRoute: boolean;
  /** The address with each parameter replaced, in the order of the template. */
  readonly fill: (value: string) => string;
};

const parameter = /\[(\.\.\.)?[^\]]+\]/g;

export function addresses(): Address[] {
  const files = globSync(['**/page.tsx', '**/route.ts'], {cwd: `${root}/app`});
  return files.sort().map((file) => {
    const parts = dirname(file)
      .split('/')
      .filter((part) => part !== '.' && !/^\(.*\)$/.test(part));
    const template = `/${parts.join('/')}`;
    return {
      template,
      isRoute: file.endsWith('route.ts'),
      fill: (value) => template.replace(parameter, value),
    };
  });
}
