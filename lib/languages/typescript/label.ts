/** How TypeScript is called and how its files look. Safe in the browser. */
import type {Label} from '#lib/languages/label';

export const typescriptLabel = {
  title: 'TypeScript',
  endings: ['.ts'],
  editor: 'typescript',
  comment: '//',
} as const satisfies Label;
